package county.monitoring.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What this service reads of other services' events: only the fields it uses. */
public final class Consumed {

  private Consumed() {}

  /**
   * {@code assistance.aid-granted.v1}: happens once for each case; told without a household first
   * when it is for somebody not registered, and again when his household is known.
   *
   * @param amount yuan
   */
  public record AidGranted(
      UUID caseId,
      String caseNo,
      Optional<UUID> householdId,
      String area,
      String programme,
      String path,
      BigDecimal amount,
      LocalDate decidedOn) {}

  /**
   * {@code assistance.aid-disbursed.v1}: one payment of a grant; told again like the grant.
   *
   * @param amount yuan, of this payment
   */
  public record AidDisbursed(
      UUID disbursementId,
      UUID caseId,
      String caseNo,
      Optional<UUID> householdId,
      String area,
      BigDecimal amount,
      LocalDate paidOn) {}
}
