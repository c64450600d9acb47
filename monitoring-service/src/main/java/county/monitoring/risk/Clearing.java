package county.monitoring.risk;

import county.platform.policy.Finding;
import county.platform.policy.Money;
import java.util.Optional;

/** What would have to change for a warning to clear, as a sentence for the cadre. */
public final class Clearing {

  private static final Money ONE_FEN = new Money(1);

  private Clearing() {}

  /**
   * @return empty when the finding is no met warning
   */
  public static Optional<String> of(Finding warning) {
    if (!warning.isMet()) {
      return Optional.empty();
    }
    return switch (warning.rule()) {
      case "medical-burden" ->
          Optional.of(
              "%s降到 %s 元以下时解除，还差 %s 元"
                  .formatted(
                      label(warning, "outOfPocket12m"),
                      limit(warning),
                      over(warning, "outOfPocket12m").plus(ONE_FEN)));
      case "single-stay" ->
          Optional.of("这次住院移出统计月份，且期间没有其他一次超过 %s 元的住院时解除".formatted(limit(warning)));
      case "income-within-line" -> Optional.of(moreIncome(warning, "perCapita"));
      case "deducted-income" -> Optional.of(moreIncome(warning, "deductedPerCapita"));
      case "school-dropout" -> Optional.of("子女返校，教育局报为在读、送教上门或批准休学后解除");
      case "unsafe-house" -> Optional.of("改造或另行安置，住建局重新鉴定为 A、B 级后解除");
      default -> Optional.empty();
    };
  }

  private static String moreIncome(Finding warning, String fact) {
    var missing = limit(warning).minus(value(warning, fact)).plus(ONE_FEN);
    return "人均再增加 %s 元，即高于监测范围 %s 元".formatted(missing, limit(warning));
  }

  private static String label(Finding warning, String fact) {
    return warning.fact(fact, Money::parse).label();
  }

  private static Money over(Finding warning, String fact) {
    return value(warning, fact).minus(limit(warning));
  }

  private static Money value(Finding warning, String fact) {
    return warning.fact(fact, Money::parse).value();
  }

  private static Money limit(Finding warning) {
    return warning.amounts().getFirst().money();
  }
}
