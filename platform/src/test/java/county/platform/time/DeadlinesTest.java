package county.platform.time;

import static county.platform.policy.Limit.calendarDays;
import static county.platform.policy.Limit.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DeadlinesTest {

  private final WorkingCalendar calendar = WorkingCalendar.fromClasspath(new YAMLMapper());
  private final Deadlines deadlines = new Deadlines(calendar);

  @Test
  void theFirstDayDoesNotCount() {
    assertThat(deadlines.due(LocalDate.of(2021, 10, 8), calendarDays(15))).isEqualTo("2021-10-23");
  }

  @Test
  void nationalDayIsNoWorkingDayAndTheSaturdayWorkedForItIs() {
    assertThat(deadlines.due(LocalDate.of(2021, 9, 30), workingDays(2))).isEqualTo("2021-10-09");
    assertThat(calendar.isWorkingDay(LocalDate.of(2021, 10, 4))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2021, 9, 26))).isTrue();
  }

  @Test
  void aLimitOfNoDaysIsTheSameDay() {
    assertThat(deadlines.due(LocalDate.of(2021, 10, 3), workingDays(0))).isEqualTo("2021-10-03");
  }

  @Test
  void aYearWithoutItsNoticeCountsMondayToFridayAndSaysSo() {
    assertThat(calendar.provisional(2021)).isFalse();
    assertThat(calendar.provisional(2031)).isTrue();
    assertThat(deadlines.due(LocalDate.of(2031, 10, 3), workingDays(1))).isEqualTo("2031-10-06");
  }
}
