package county.assets.depreciation;

import county.platform.policy.Amount;
import county.platform.policy.Finding;
import county.platform.policy.Standard;
import county.platform.policy.Standards;
import java.math.BigDecimal;
import java.util.List;

/** The rules on depreciation, one method each. */
public final class WearRules {

  private static final String ROAD = "road";
  private static final int VERSION = 1;

  private WearRules() {}

  /** What all rules find, in a fixed order. */
  public static List<Finding> assess(WearFacts facts, Standards table) {
    return List.of(
        isDepreciated(facts, table), lifeSuits(facts, table), residualSuits(facts, table));
  }

  /**
   * Whether months are booked at all (MET: they are). Land, books, relics, equity and household
   * assets never; roads as the dated switch says; anything else once it is known since when it is
   * used. Source: PLAN_4_3.
   */
  public static Finding isDepreciated(WearFacts facts, Standards table) {
    var draft =
        Finding.about("depreciation-due", VERSION, "是否计提折旧")
            .cite("PLAN_4_3")
            .fact("className", facts.className());
    if (facts.neverBecause().isPresent()) {
      return draft.metWhen(() -> false).saying("计提折旧", facts.neverBecause().get());
    }
    if (facts.assetClass().equals(ROAD)) {
      var road = table.amount("road-depreciation", Standards.ANY_KIND, "", facts.asOf());
      return draft
          .fact("inUseOn", facts.inUseOn())
          .amount(road)
          .metWhen(() -> isOn(road))
          .saying(
              "{className}自 {inUseOn} 起使用，按" + facts.regime().label() + "逐月计提折旧",
              "按现行口径道路暂不计提折旧，只登记原始成本");
    }
    return draft
        .fact("inUseOn", facts.inUseOn())
        .metWhen(() -> true)
        .saying("{className}自 {inUseOn} 起使用，按" + facts.regime().label() + "逐月计提折旧");
  }

  /** Whether the stated life lies within the table (MET: it does). Sources: PLAN_4_3, SRC_GAC_1. */
  public static Finding lifeSuits(WearFacts facts, Standards table) {
    var least = table.amount("life-least", facts.assetClass(), "", facts.asOf());
    var most = table.amount("life-most", facts.assetClass(), "", facts.asOf());
    var draft =
        Finding.about("life-suits", VERSION, "折旧年限")
            .cite("PLAN_4_3", "SRC_GAC_1")
            .fact("className", facts.className());
    if (facts.neverBecause().isPresent()) {
      return draft.metWhen(() -> true).saying(facts.neverBecause().get());
    }
    var withLeast = draft.fact("lifeYears", facts.lifeYears()).amount(least);
    if (most instanceof Amount upper) {
      return withLeast
          .amount(upper)
          .metWhen(() -> within(facts.lifeYears().value(), least, upper.value()))
          .saying(
              "折旧年限 {lifeYears} 年，在 {life-least} 至 {life-most} 年之间",
              "折旧年限 {lifeYears} 年，应在 {life-least} 至 {life-most} 年之间");
    }
    return withLeast
        .metWhen(() -> within(facts.lifeYears().value(), least, facts.lifeYears().value()))
        .saying("折旧年限 {lifeYears} 年，不低于 {life-least} 年", "折旧年限 {lifeYears} 年，不能低于 {life-least} 年");
  }

  /**
   * Whether the stated residual rate is one the regime allows (MET: it is): none for government
   * bodies, at most that of the table for collectives. Source: PLAN_4_3.
   */
  public static Finding residualSuits(WearFacts facts, Standards table) {
    var most = table.amount("residual-rate", facts.regime().name(), "", facts.asOf());
    var draft =
        Finding.about("residual-suits", VERSION, "残值率")
            .cite("PLAN_4_3")
            .fact("residualRate", facts.residualRate());
    return draft
        .amount(most)
        .metWhen(() -> facts.residualRate().value().compareTo(valueOf(most)) <= 0)
        .saying(
            "残值率 {residualRate}%，" + facts.regime().label() + "允许到 {residual-rate}%",
            facts.regime().label() + "的残值率不能高于 {residual-rate}%，现为 {residualRate}%");
  }

  private static boolean within(BigDecimal years, Standard least, BigDecimal most) {
    return years.compareTo(valueOf(least)) >= 0 && years.compareTo(most) <= 0;
  }

  private static boolean isOn(Standard road) {
    return valueOf(road).signum() > 0;
  }

  /** The number, once it is sure that it was entered. */
  private static BigDecimal valueOf(Standard standard) {
    return switch (standard) {
      case Amount amount -> amount.value();
      case Standard.NotEntered gap ->
          throw new IllegalStateException(gap.key() + " is not entered");
    };
  }
}
