package county.assets.asset;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an asset is, and where it stands. */
@Embeddable
record Description(
    String name,
    String category,
    String kind,
    BigDecimal quantity,
    String measure,
    @Nullable String specification,
    String location,
    @Nullable BigDecimal longitude,
    @Nullable BigDecimal latitude) {}
