package county.assets.asset;

import county.platform.division.Divisions;
import county.platform.policy.Amount;
import county.platform.policy.Limit;
import county.platform.policy.Standards;
import county.platform.standards.PolicyFiles;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The limits of the asset work in days, as {@code policy/standards/asset-limits.yaml} has them. */
@Component
public class AssetLimits {

  private final Standards table = PolicyFiles.table("asset-limits");
  private final Divisions divisions;

  AssetLimits(Divisions divisions) {
    this.divisions = divisions;
  }

  /** The days of a limit that holds on a day; empty: nobody has set one. */
  public Optional<Integer> days(String key, LocalDate day) {
    return table.amount(key, Standards.ANY_KIND, divisions.county().code(), day)
            instanceof Amount amount
        ? Optional.of(amount.value().intValueExact())
        : Optional.empty();
  }

  /** The same as a limit of calendar days; without one nothing is ever late. */
  Limit limit(String key, LocalDate day) {
    return Limit.calendarDays(days(key, day).orElse(36_500));
  }
}
