package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Money;
import java.util.Optional;

/** Shares a sum among the members of a household, and stands in findings as a fact of its own. */
final class PerCapita {

  private PerCapita() {}

  /**
   * 人均纯收入: net income by head, rounded half up to the fen. Source: SRC_INCOME_1.
   *
   * @return empty while a part is missing
   */
  static Optional<Fact<Money>> income(Fact<Money> net, Fact<Integer> persons) {
    if (!Fact.allKnown(net, persons)) {
      return Optional.empty();
    }
    return Optional.of(Fact.derived("人均纯收入", net.value().dividedBy(persons.value()), net, persons));
  }

  /**
   * 扣减后人均收入: (net income + insurance claims - compliant out-of-pocket spending) / persons. The
   * formula is an inference from SRC_DAYAO_1, to be confirmed by the bureau.
   */
  static Optional<Fact<Money>> deducted(
      Fact<Money> net, Fact<Money> claims, Fact<Money> spent, Fact<Integer> persons) {
    if (!Fact.allKnown(net, claims, spent, persons)) {
      return Optional.empty();
    }
    var left = net.value().plus(claims.value()).minus(spent.value());
    return Optional.of(
        Fact.derived("扣减后人均收入", left.dividedBy(persons.value()), net, claims, spent, persons));
  }
}
