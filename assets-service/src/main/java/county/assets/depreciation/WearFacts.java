package county.assets.depreciation;

import county.platform.policy.Fact;
import county.platform.policy.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules on depreciation look at.
 *
 * @param assetClass code of {@code policy/standards/depreciation.yaml}
 * @param neverBecause why the class is never depreciated; empty: it is
 * @param lifeYears as the owner states it
 * @param asOf the day whose table holds
 */
public record WearFacts(
    String assetClass,
    Fact<String> className,
    Optional<String> neverBecause,
    Regime regime,
    Fact<Money> cost,
    Fact<LocalDate> inUseOn,
    Fact<BigDecimal> lifeYears,
    Fact<BigDecimal> residualRate,
    LocalDate asOf) {}
