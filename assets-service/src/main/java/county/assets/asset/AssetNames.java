package county.assets.asset;

import county.platform.division.Divisions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Codes with their names, for people. */
@Component
public class AssetNames {

  private final AssetCodes codes;
  private final Divisions divisions;

  AssetNames(AssetCodes codes, Divisions divisions) {
    this.codes = codes;
    this.divisions = divisions;
  }

  /** Name of a sub-ledger: a unit, or a place from its township down. */
  public String keeper(String keeper) {
    return Character.isDigit(keeper.charAt(0)) ? divisions.place(keeper) : codes.unit(keeper);
  }

  public String category(String category) {
    return codes.category(category);
  }

  public String kind(String category, String kind) {
    return codes.kind(category, kind);
  }

  public String level(String level) {
    return AssetLevel.valueOf(level).label();
  }

  public String department(String unit) {
    return codes.unit(unit);
  }

  AssetView.Described described(Description what) {
    return new AssetView.Described(
        what.name(),
        what.category(),
        codes.category(what.category()),
        what.kind(),
        codes.kind(what.category(), what.kind()),
        what.quantity(),
        what.measure(),
        what.specification(),
        what.location(),
        what.longitude(),
        what.latitude());
  }

  AssetView.Owned owned(Belonging whose) {
    return new AssetView.Owned(
        whose.level(),
        whose.level().label(),
        whose.area(),
        whose.keeper(),
        keeper(whose.keeper()),
        whose.department(),
        codes.unit(whose.department()),
        whose.registeringBody(),
        whose.ownerKind(),
        whose.ownerKind().label(),
        whose.ownerName());
  }

  AssetView.WearView wear(Wear wear) {
    var wearClass = Optional.ofNullable(wear.wearClass());
    return new AssetView.WearView(
        wear.inUseOn(),
        wear.regime(),
        wear.regime().label(),
        wearClass,
        wearClass.map(codes::wearClass),
        wear.lifeMonths(),
        wear.residualRate());
  }
}
