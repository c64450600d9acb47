package county.assets.asset;

import county.assets.depreciation.Regime;
import county.assets.depreciation.Terms.Pause;
import county.assets.depreciation.WearFacts;
import county.assets.depreciation.WearRules;
import county.platform.policy.Amount;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Source;
import county.platform.policy.Standards;
import county.platform.standards.PolicyFiles;
import county.platform.time.BusinessClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dated table of lives, residual rates and the switch for roads. Source: PLAN_4_3. */
@Component
public class WearTable {

  private static final YearMonth FIRST_MONTH = YearMonth.of(2012, 1);
  private static final YearMonth LAST_MONTH = YearMonth.of(2112, 12);
  private static final String OWED_BY = "登记主体";

  private final Standards table = PolicyFiles.table("depreciation");
  private final List<Pause> roadPauses = roadPauses();

  Optional<BigDecimal> leastLife(String wearClass, LocalDate day) {
    return value("life-least", wearClass, day);
  }

  Optional<BigDecimal> residual(Regime regime, LocalDate day) {
    return value("residual-rate", regime.name(), day);
  }

  /** The months in which a class is not depreciated by the dated switch. */
  public List<Pause> pauses(String wearClass) {
    return wearClass.equals("road") ? roadPauses : List.of();
  }

  /** What the rules find of a form. */
  List<Finding> assess(RegisterAsset form, AssetCodes codes, LocalDate today) {
    var regime =
        Objects.requireNonNullElse(
                form.ownerKind(), OwnerKind.usual(Objects.requireNonNull(form.level())))
            .regime();
    var wearClass = form.effectiveWearClass(codes);
    var years =
        Optional.ofNullable(form.lifeYears()).or(() -> leastLife(wearClass, today)).orElse(null);
    var rate =
        Optional.ofNullable(form.residualRate()).or(() -> residual(regime, today)).orElse(null);
    return assess(
        codes, wearClass, regime, form.inUseOn(), years, rate, form.originalCost(), today);
  }

  /** What the rules find of an asset as it is registered. */
  List<Finding> assess(Asset asset, AssetCodes codes, LocalDate today) {
    var wear = asset.wear();
    var years =
        wear.lifeMonths() == null
            ? null
            : BigDecimal.valueOf(wear.lifeMonths())
                .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
    return assess(
        codes,
        Objects.requireNonNullElse(wear.wearClass(), ""),
        wear.regime(),
        wear.inUseOn(),
        years,
        wear.residualRate(),
        asset.originalCost().yuan(),
        today);
  }

  private List<Finding> assess(
      AssetCodes codes,
      String wearClass,
      Regime regime,
      @Nullable LocalDate inUseOn,
      @Nullable BigDecimal years,
      @Nullable BigDecimal residual,
      @Nullable BigDecimal cost,
      LocalDate today) {
    var never = codes.neverDepreciated(wearClass);
    return WearRules.assess(
        new WearFacts(
            wearClass,
            fact("折旧类别", wearClass.isEmpty() ? null : codes.wearClass(wearClass), today),
            never,
            regime,
            fact(
                "原始成本",
                cost == null ? null : Money.yuan(cost.setScale(2, RoundingMode.HALF_UP)),
                today),
            fact("投入使用日期", inUseOn, today),
            fact("折旧年限", years == null ? null : plain(years), today),
            fact("残值率", never.isPresent() ? BigDecimal.ZERO : plain(residual), today),
            today),
        table);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  private static <T> Fact<T> fact(String label, @Nullable T value, LocalDate today) {
    return value == null
        ? Fact.missing(label, OWED_BY)
        : Fact.known(
            label,
            value,
            new Source(OWED_BY, "资产登记表", 0),
            today,
            today.atStartOfDay(BusinessClock.ZONE).toInstant());
  }

  private Optional<BigDecimal> value(String key, String kind, LocalDate day) {
    return table.amount(key, kind, "", day) instanceof Amount amount
        ? Optional.of(amount.value())
        : Optional.empty();
  }

  private List<Pause> roadPauses() {
    var pauses = new ArrayList<Pause>();
    @Nullable YearMonth since = FIRST_MONTH.minusYears(100);
    for (var month = FIRST_MONTH; !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
      boolean on =
          value("road-depreciation", Standards.ANY_KIND, month.atDay(1))
              .filter(number -> number.signum() > 0)
              .isPresent();
      if (on && since != null) {
        pauses.add(new Pause(since, month.minusMonths(1)));
        since = null;
      } else if (!on && since == null) {
        since = month;
      }
    }
    if (since != null) {
      pauses.add(new Pause(since, Pause.FOREVER));
    }
    return List.copyOf(pauses);
  }
}
