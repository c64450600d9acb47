package county.tasks.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is overdue: the key of an order, and what the order says about it.
 *
 * @param dueOn the missed date; a subject that misses a second date gets a second order
 * @param reportedOn business date of whoever reported it
 * @param epoch and {@code sequence}: place of the report among the events about the household
 * @param no number of the clue or case; unknown when only its settling has been heard of
 */
record OverdueSubject(
    OrderKind kind,
    UUID id,
    LocalDate dueOn,
    UUID householdId,
    String area,
    LocalDate reportedOn,
    int epoch,
    long sequence,
    @Nullable String no,
    @Nullable String householdNo,
    @Nullable String headName) {

  private static final int TOWNSHIP_DIGITS = 9;

  /** The same in the place where the household lies now. */
  OverdueSubject in(String place) {
    return new OverdueSubject(
        kind,
        id,
        dueOn,
        householdId,
        place,
        reportedOn,
        epoch,
        sequence,
        no,
        householdNo,
        headName);
  }

  /** The unit that must act: the township or farm the place lies in. */
  String unit() {
    return unitOf(area);
  }

  static String unitOf(String area) {
    return area.substring(0, TOWNSHIP_DIGITS);
  }

  /** The clause it stands on. */
  String clause() {
    return kind.clauseNumber().orElseThrow();
  }
}
