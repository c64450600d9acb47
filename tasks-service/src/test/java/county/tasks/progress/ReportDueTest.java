package county.tasks.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportDueTest {

  private static final LocalDate ISSUED = LocalDate.of(2021, 9, 16);

  @Test
  void nothingIsDueForAPeriodThatHadBegunBefore() {
    assertThat(missing("2021-10-08", null)).isEmpty();
    assertThat(missing("2021-12-31", null)).as("the last day is still in time").isEmpty();
  }

  @Test
  void theFirstWholeQuarterIsDueAtItsEnd() {
    assertThat(missing("2022-01-01", null)).contains(LocalDate.of(2021, 12, 31));
    assertThat(missing("2022-06-01", null))
        .as("the oldest one")
        .contains(LocalDate.of(2021, 12, 31));
  }

  @Test
  void aReportAnswersForEveryPeriodBeforeIt() {
    assertThat(missing("2022-06-01", "2022-04-03")).isEmpty();
    assertThat(missing("2022-07-01", "2022-03-03")).contains(LocalDate.of(2022, 6, 30));
  }

  @Test
  void whoOwesNoReportsMissesNone() {
    assertThat(
            ReportDue.missingSince(Cycle.NONE, ISSUED, Optional.empty(), LocalDate.of(2025, 1, 1)))
        .isEmpty();
  }

  @Test
  void theNextOneIsNamed() {
    assertThat(next("2021-10-08", null)).contains(LocalDate.of(2021, 12, 31));
    assertThat(next("2021-11-08", "2021-11-02")).contains(LocalDate.of(2022, 3, 31));
    assertThat(next("2022-01-05", null))
        .as("the missing one first")
        .contains(LocalDate.of(2021, 12, 31));
  }

  @Test
  void aSeriesKeepsToTheEndsOfItsPeriods() {
    assertThat(Cycle.MONTHLY.dueAfter(LocalDate.of(2022, 1, 31))).isEqualTo("2022-02-28");
    assertThat(Cycle.MONTHLY.dueAfter(LocalDate.of(2022, 2, 28))).isEqualTo("2022-03-31");
    assertThat(Cycle.QUARTERLY.dueAfter(LocalDate.of(2022, 3, 31))).isEqualTo("2022-06-30");
    assertThat(Cycle.YEARLY.dueAfter(LocalDate.of(2021, 12, 31))).isEqualTo("2022-12-31");
    assertThat(Cycle.MONTHLY.dueAfter(LocalDate.of(2022, 1, 15))).isEqualTo("2022-02-15");
  }

  private static Optional<LocalDate> missing(String asOf, String last) {
    return ReportDue.missingSince(Cycle.QUARTERLY, ISSUED, day(last), LocalDate.parse(asOf));
  }

  private static Optional<LocalDate> next(String asOf, String last) {
    return ReportDue.nextDue(Cycle.QUARTERLY, ISSUED, day(last), LocalDate.parse(asOf));
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }
}
