package county.assistance.events;

import county.platform.event.EventType;
import county.platform.policy.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What assistance tells the other services; each is described in {@code contracts/events}. */
public sealed interface Published extends county.platform.event.Published {

  /**
   * Relief was granted (fact). The key is the household where there is one, else the case. What was
   * granted to somebody not registered is told once more when his household is known.
   *
   * @param programme TEMPORARY_RELIEF
   * @param path EMERGENCY or SPENDING
   */
  @EventType("assistance.aid-granted.v1")
  record AidGranted(
      UUID caseId,
      String caseNo,
      Optional<UUID> householdId,
      Optional<String> householdNo,
      String headName,
      String area,
      String programme,
      String path,
      Money amount,
      LocalDate decidedOn)
      implements Published {

    @Override
    public String aggregate() {
      return householdId.orElse(caseId).toString();
    }
  }

  /**
   * Money or goods of a grant reached the household (fact); keyed and repeated like the grant.
   *
   * @param amount of this payment
   * @param total of all payments of the case so far
   */
  @EventType("assistance.aid-disbursed.v1")
  record AidDisbursed(
      UUID disbursementId,
      UUID caseId,
      String caseNo,
      Optional<UUID> householdId,
      String area,
      String programme,
      Money amount,
      Money total,
      LocalDate paidOn)
      implements Published {

    @Override
    public String aggregate() {
      return householdId.orElse(caseId).toString();
    }
  }

  /**
   * How far something is (fact): of {@code denominator} cases {@code numerator} were as they should
   * be.
   *
   * @param area 12-digit code
   * @param unit code of the unit that answers for it
   */
  @EventType("assistance.indicator-changed.v1")
  record IndicatorChanged(
      String indicator, String area, String unit, LocalDate asOf, long numerator, long denominator)
      implements Published {

    @Override
    public String aggregate() {
      return indicator + "/" + area;
    }
  }
}
