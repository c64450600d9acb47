package county.assets.asset;

import county.platform.policy.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An asset as it is shown: codes with their labels, amounts in yuan. */
record AssetView(
    String id,
    String no,
    String name,
    String category,
    String categoryLabel,
    String kind,
    String kindLabel,
    AssetLevel level,
    String levelLabel,
    String area,
    String registeringBody,
    String ownerName,
    BigDecimal quantity,
    String measure,
    String location,
    String projectName,
    int projectYear,
    LocalDate formedOn,
    Optional<LocalDate> inUseOn,
    Optional<String> acceptanceNo,
    String document,
    Optional<String> steward,
    Money originalCost,
    List<Funding> funding,
    String state,
    Instant registeredAt,
    long version) {

  record Funding(String source, String document, int year, Money amount) {}

  /** A line of the list. */
  record Row(
      String id,
      String no,
      String name,
      String category,
      String categoryLabel,
      String kindLabel,
      AssetLevel level,
      String levelLabel,
      String area,
      String ownerName,
      Money originalCost,
      LocalDate formedOn,
      Instant registeredAt) {}

  /**
   * One line of a summary; {@code key} is the value of the list filter that shows its rows.
   *
   * @param originalCost sum over the assets in sight
   */
  record Sum(String key, String label, long assets, Money originalCost) {}

  static AssetView of(Asset asset, AssetCodes codes) {
    return new AssetView(
        asset.getId().toString(),
        asset.no(),
        asset.name(),
        asset.category(),
        codes.category(asset.category()),
        asset.kind(),
        codes.kind(asset.category(), asset.kind()),
        asset.level(),
        asset.level().label(),
        asset.area(),
        asset.registeringBody(),
        asset.ownerName(),
        asset.quantity(),
        asset.measure(),
        asset.location(),
        asset.projectName(),
        asset.projectYear(),
        asset.formedOn(),
        Optional.ofNullable(asset.inUseOn()),
        Optional.ofNullable(asset.acceptanceNo()),
        asset.document(),
        Optional.ofNullable(asset.steward()),
        asset.originalCost(),
        asset.funding().stream()
            .map(row -> new Funding(row.source(), row.document(), row.year(), row.amount()))
            .toList(),
        asset.state(),
        asset.registeredAt(),
        asset.version());
  }
}
