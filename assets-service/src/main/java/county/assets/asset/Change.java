package county.assets.asset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said when something is done to an asset.
 *
 * @param effectiveOn from when it holds; today unless said otherwise
 * @param document number and title of the paper it rests on
 */
public record Change(
    AssetAction action,
    Optional<LocalDate> effectiveOn,
    Optional<String> reason,
    Optional<String> document,
    Optional<UUID> file) {

  public static Change of(AssetAction action) {
    return new Change(
        action, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Change of(
      AssetAction action,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason,
      @Nullable String document,
      @Nullable UUID file) {
    return new Change(
        action,
        Optional.ofNullable(effectiveOn),
        said(reason),
        said(document),
        Optional.ofNullable(file));
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }

  LocalDate from(LocalDate today) {
    return effectiveOn.orElse(today);
  }
}
