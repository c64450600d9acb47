package county.assistance.aidcase;

import county.assistance.events.Published.AidDisbursed;
import county.assistance.events.Published.AidGranted;
import county.platform.policy.Money;
import java.util.Objects;
import java.util.Optional;

/** What other services are told of a case: names plain, no numbers of persons or accounts. */
final class Told {

  private Told() {}

  static AidGranted granted(AidCase c) {
    return new AidGranted(
        c.id(),
        c.no(),
        Optional.ofNullable(c.householdId()),
        Optional.ofNullable(c.householdNo()),
        c.headName(),
        c.area(),
        c.programme().name(),
        Objects.requireNonNull(c.path()).name(),
        Objects.requireNonNull(c.decided()),
        Objects.requireNonNull(c.decidedOn()));
  }

  static AidDisbursed disbursed(AidCase c, AfterAct.Disbursement payment) {
    return disbursed(c, payment, c.disbursed());
  }

  /**
   * @param total of all payments up to this one
   */
  static AidDisbursed disbursed(AidCase c, AfterAct.Disbursement payment, Money total) {
    return new AidDisbursed(
        payment.disbursement(),
        c.id(),
        c.no(),
        Optional.ofNullable(c.householdId()),
        c.area(),
        c.programme().name(),
        payment.amount(),
        total,
        payment.paidOn());
  }
}
