package county.assets.asset;

import county.assets.depreciation.Regime;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the depreciation of an asset follows from. The terms are the asset's own: a later table
 * changes nothing of what is booked by them.
 *
 * @param wearClass class of {@code policy/standards/depreciation.yaml}
 * @param residualRate percent
 */
@Embeddable
record Wear(
    @Nullable LocalDate inUseOn,
    @Enumerated(EnumType.STRING) Regime regime,
    @Nullable String wearClass,
    @Nullable Integer lifeMonths,
    @Nullable BigDecimal residualRate) {}
