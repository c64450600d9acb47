package county.monitoring.risk;

import county.platform.policy.Finding;
import county.platform.policy.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How heavy the fact behind a met warning weighs, to tell a fact that got worse from the one that
 * somebody has looked at already.
 *
 * @param label of the fact
 * @param shown the fact as people read it
 * @param weight in yuan, persons or steps of a scale
 * @param about whom it is about, where it can be about another one next time; else empty
 */
public record Gravity(
    String rule, String label, String shown, BigDecimal weight, Scale scale, String about) {

  /** How a weight gets worse. */
  public enum Scale {
    MORE,
    LESS,
    /** Each step counts, however small it is in percent. */
    STEPS
  }

  private static final List<String> GRADES = List.of("A", "B", "C", "D");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Empty when the finding is no met warning, or is one that does not weigh anything. */
  public static Optional<Gravity> of(Finding warning) {
    if (!warning.isMet()) {
      return Optional.empty();
    }
    return switch (warning.rule()) {
      case "medical-burden" -> Optional.of(money(warning, "outOfPocket12m", Scale.MORE));
      case "single-stay" -> Optional.of(money(warning, "largestStay", Scale.MORE));
      case "income-within-line" -> Optional.of(money(warning, "perCapita", Scale.LESS));
      case "deducted-income" -> Optional.of(money(warning, "deductedPerCapita", Scale.LESS));
      case "school-dropout" -> Optional.of(dropouts(warning));
      case "unsafe-house" -> Optional.of(house(warning));
      default -> Optional.empty();
    };
  }

  /**
   * Whether this is worse than before by at least so many percent; about somebody else it always
   * is.
   */
  public boolean worseThan(Gravity before, BigDecimal percent) {
    if (!about.equals(before.about)) {
      return true;
    }
    var change =
        scale == Scale.LESS ? before.weight.subtract(weight) : weight.subtract(before.weight);
    var needed =
        scale == Scale.STEPS
            ? BigDecimal.ZERO
            : before.weight.abs().multiply(percent).divide(HUNDRED);
    return change.signum() > 0 && change.compareTo(needed) >= 0;
  }

  private static Gravity money(Finding warning, String name, Scale scale) {
    var fact = warning.fact(name, Money::parse);
    return new Gravity(
        warning.rule(),
        fact.label(),
        fact.value() + " 元",
        new BigDecimal(fact.value().toString()),
        scale,
        "");
  }

  private static Gravity dropouts(Finding warning) {
    var fact = warning.fact("dropouts", Integer::valueOf);
    return new Gravity(
        warning.rule(),
        fact.label(),
        fact.value() + " 人",
        BigDecimal.valueOf(fact.value()),
        Scale.STEPS,
        warning.names("who") ? warning.fact("who", text -> text).value() : "");
  }

  /** A home that is called dangerous without a grade weighs less than any grade. */
  private static Gravity house(Finding warning) {
    var grade = warning.names("grade") ? warning.fact("grade", text -> text).value() : "没有鉴定等级";
    int step = GRADES.indexOf(grade.substring(0, 1));
    boolean graded = warning.names("grade");
    return new Gravity(
        warning.rule(),
        "住房鉴定",
        grade,
        BigDecimal.valueOf(graded ? step < 0 ? GRADES.size() : step : 0),
        Scale.STEPS,
        "");
  }
}
