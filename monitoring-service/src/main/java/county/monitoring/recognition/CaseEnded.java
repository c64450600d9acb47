package county.monitoring.recognition;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The procedure came to its end: decided, rejected, withdrawn or void. Published inside the
 * service, in the transaction that ended it.
 *
 * @param recognised whether the household is monitored from now on and needs a support plan
 */
public record CaseEnded(
    UUID recognition,
    String no,
    UUID clue,
    UUID household,
    String householdNo,
    String headName,
    String area,
    boolean recognised,
    LocalDate on) {

  static CaseEnded of(Recognition of, LocalDate on) {
    return new CaseEnded(
        of.id(),
        of.no(),
        of.clueId(),
        of.householdId(),
        of.householdNo(),
        of.headName(),
        of.area(),
        of.state() == State.DECIDED,
        on);
  }
}
