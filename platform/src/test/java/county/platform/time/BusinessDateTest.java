package county.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import county.sample.SampleTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** In a database of its own, because its clock runs. */
@SampleTest
@TestPropertySource(properties = "county.service=tasks")
@Import(BusinessDateTest.WithDiary.class)
class BusinessDateTest {

  @Autowired BusinessDateService dates;
  @Autowired BusinessClock clock;
  @Autowired Diary diary;

  @Test
  void everyDayPassedIsSweptOnceAndInOrderEvenWhenASweepFailsOnce() {
    var start = clock.today();
    diary.failOnceOn = start.plusDays(2);

    dates.moveTo(start.plusDays(4));
    dates.moveTo(start.plusDays(3));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> dates.state().settled() && clock.today().equals(start.plusDays(4)));
    assertThat(diary.days)
        .endsWith(start.plusDays(1), start.plusDays(2), start.plusDays(3), start.plusDays(4))
        .doesNotHaveDuplicates();
    assertThat(diary.shown).isEqualTo(diary.days);
    assertThat(dates.state())
        .isEqualTo(
            new BusinessDateState(start.plusDays(4), start.plusDays(4), start.plusDays(4), true));
  }

  @Test
  void theStoredDateKeepsTheRealTimeOfDay() {
    var wall = Clock.fixed(Instant.parse("2026-03-01T17:30:00Z"), ZoneOffset.UTC);
    var demo = BusinessClock.storing(LocalDate.of(2021, 10, 8), wall);

    assertThat(demo.today()).isEqualTo("2021-10-08");
    assertThat(demo.now()).isEqualTo(Instant.parse("2021-10-07T17:30:00Z"));
    assertThat(demo.dateOf(demo.now())).isEqualTo(demo.today());
  }

  @Test
  void theRealDateCannotBeMoved() {
    var real = new BusinessDateService(null, BusinessClock.showing(Clock.systemUTC()), List.of());

    assertThatThrownBy(() -> real.moveTo(LocalDate.of(2031, 1, 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Writes down each day it sweeps and what the clock showed. */
  static final class Diary implements DailySweep {

    final List<LocalDate> days = new CopyOnWriteArrayList<>();
    final List<LocalDate> shown = new CopyOnWriteArrayList<>();
    volatile LocalDate failOnceOn;
    private final BusinessClock clock;

    Diary(BusinessClock clock) {
      this.clock = clock;
    }

    @Override
    public String name() {
      return "diary";
    }

    @Override
    public void sweep(LocalDate day) {
      if (day.equals(failOnceOn)) {
        failOnceOn = null;
        throw new IllegalStateException("fails once");
      }
      days.add(day);
      shown.add(clock.today());
    }
  }

  @TestConfiguration
  static class WithDiary {
    @Bean
    Diary diary(BusinessClock clock) {
      return new Diary(clock);
    }
  }
}
