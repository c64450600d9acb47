package county.assets.asset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the steps to title and hand-over rest on, told by the feature that keeps it. */
public interface TitleFacts {

  /** The last day of the notice that hangs or has hung. */
  Optional<LocalDate> noticeUntil(UUID asset);

  boolean hasOpenObjection(UUID asset);

  /** Who has signed the hand-over slip as the giving party. */
  Optional<String> givenBy(UUID asset);
}
