package county.monitoring.risk;

import county.platform.policy.Assessment;
import county.platform.policy.Finding;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Derives a stored assessment again from nothing but its own record, by the rule versions it cites.
 */
public final class ReDerivation {

  private ReDerivation() {}

  /**
   * The first difference between a record and what its rules say today, in Chinese; empty when all
   * agrees.
   *
   * @param digest hex digest that the hash was made with
   */
  public static Optional<String> difference(Assessment stored, UnaryOperator<String> digest) {
    if (!stored.isIntact(digest)) {
      return Optional.of("记录与摘要不符");
    }
    return stored.findings().stream()
        .map(ReDerivation::difference)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> difference(Finding stored) {
    var rule = RiskRules.find(stored.rule(), stored.version());
    if (rule.isEmpty()) {
      return Optional.of("规则 " + stored.rule() + " 第" + stored.version() + "版已不在系统中");
    }
    try {
      var again = rule.get().derive(stored);
      return again.equals(stored)
          ? Optional.empty()
          : Optional.of(
              "规则 " + stored.rule() + " 重新推导得到 " + again.outcome() + "：" + again.sentence());
    } catch (IllegalArgumentException e) {
      return Optional.of("规则 " + stored.rule() + " 的记录不全或不能读取");
    }
  }
}
