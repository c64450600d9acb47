package county.assets.asset;

import county.platform.policy.Refusal;
import county.platform.scope.CurrentUser;
import java.util.Optional;

/**
 * Who writes in whose book: the bureau in all, townships and villages in those of their place
 * (which the database keeps), a department in its own. The database says the same (writes_book_of).
 */
public final class Books {

  private static final String BUREAU = "rural-revitalization";

  private Books() {}

  public static boolean mayWrite(CurrentUser user, String keeper) {
    var unit = user.appointment().unit();
    return unit.equals("*")
        || unit.equals(BUREAU)
        || Character.isDigit(unit.charAt(0))
        || unit.equals(keeper);
  }

  /** Why an asset cannot be changed by this officer, or at all. */
  static Optional<Refusal> against(Asset asset, CurrentUser user) {
    if (!mayWrite(user, asset.whose().keeper())) {
      return Optional.of(othersBook());
    }
    return AssetState.GONE.contains(asset.state())
        ? Optional.of(Refusal.state("assets.asset.gone", "资产" + asset.state().label() + "，不能再变更。"))
        : Optional.empty();
  }

  static Refusal othersBook() {
    return Refusal.guard("assets.asset.other-unit", "这项资产记在其他单位的账上，行业部门只能办理本单位账上的资产。")
        .citing("PLAN_4_11");
  }
}
