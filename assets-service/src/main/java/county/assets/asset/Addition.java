package county.assets.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A documented addition to the original cost (追加成本).
 *
 * @param addedOn the day the work was done
 * @param extraYears by how much it prolongs the useful life
 */
record Addition(
    @Nullable LocalDate addedOn,
    @Nullable String reason,
    @Nullable String document,
    @Nullable UUID fileId,
    @Nullable Integer extraYears,
    @Nullable List<RegisterAsset.Funding> funding) {

  List<RegisterAsset.Funding> rows() {
    return Optional.ofNullable(funding).orElse(List.of());
  }

  int extraMonths() {
    return extraYears == null ? 0 : extraYears * 12;
  }
}
