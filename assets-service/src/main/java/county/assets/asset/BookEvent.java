package county.assets.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the books must follow, told within the transaction of the change; the asset's row is written
 * already.
 */
public sealed interface BookEvent {

  /** Assets have been registered at their cost. */
  record Registered(List<UUID> assets) implements BookEvent {}

  /**
   * An asset stands in another line of the ledgers from a day on.
   *
   * @param from the line it stood in
   */
  record Moved(UUID asset, Line from, LocalDate on, String document) implements BookEvent {}

  /**
   * Money was added to its cost.
   *
   * @param amount in fen
   */
  record Added(UUID asset, LocalDate on, long amount, int extraMonths, String document)
      implements BookEvent {}

  /** The terms of its depreciation have changed. */
  record Replanned(UUID asset) implements BookEvent {}

  /** It is gone: disposed of or written off. */
  record Removed(UUID asset, boolean writtenOff, LocalDate on, Optional<String> document)
      implements BookEvent {}

  /** A line of every ledger. */
  record Line(String level, String area, String keeper, String department, String category) {
    static Line of(Asset asset) {
      return new Line(
          asset.whose().level().name(),
          asset.whose().area(),
          asset.whose().keeper(),
          asset.whose().department(),
          asset.what().category());
    }
  }
}
