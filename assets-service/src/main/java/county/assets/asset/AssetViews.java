package county.assets.asset;

import county.platform.policy.Refusal;
import county.platform.policy.Transitions;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shapes assets for whoever reads them, with what he may do. */
@Component
class AssetViews {

  private final AssetNames names;
  private final AssetCodes codes;
  private final WearTable table;
  private final AssetLimits limits;
  private final BusinessClock clock;
  private final TitleFacts title;
  private final Changes changes;

  AssetViews(
      AssetNames names,
      AssetCodes codes,
      WearTable table,
      AssetLimits limits,
      BusinessClock clock,
      TitleFacts title,
      Changes changes) {
    this.names = names;
    this.codes = codes;
    this.table = table;
    this.limits = limits;
    this.clock = clock;
    this.title = title;
    this.changes = changes;
  }

  AssetView of(Asset asset, CurrentUser user) {
    return AssetView.of(
        asset, names, table.assess(asset, codes, clock.today()), offered(asset, user));
  }

  Transitions<AssetState, AssetAction, Situation> life() {
    var today = clock.today();
    return AssetLife.within(
        limits.limit("listing-limit", today), limits.limit("title-limit", today));
  }

  Situation situation(Asset asset, CurrentUser user) {
    return new Situation(
        asset,
        user,
        clock.today(),
        title,
        changes.lastActor(asset.getId(), AssetAction.PROPOSE_DISPOSAL));
  }

  private List<AssetView.Offered> offered(Asset asset, CurrentUser user) {
    boolean own = Books.mayWrite(user, asset.whose().keeper());
    return life().offers(asset.state(), situation(asset, user), user::may).stream()
        .map(
            offer -> {
              var reasons = new ArrayList<Refusal>(offer.reasons());
              if (!own) {
                reasons.add(Books.othersBook());
              }
              return new AssetView.Offered(
                  offer.action(),
                  offer.action().label(),
                  reasons.isEmpty(),
                  reasons,
                  !offer.evidence().isEmpty());
            })
        .toList();
  }
}
