package county.assets.asset;

import county.platform.scope.CurrentUser;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the conditions of a step look at.
 *
 * @param disposalProposedBy who has last proposed to dispose of it
 */
record Situation(
    Asset asset,
    CurrentUser user,
    LocalDate today,
    TitleFacts title,
    Optional<String> disposalProposedBy) {

  boolean household() {
    return asset.whose().level() == AssetLevel.HOUSEHOLD;
  }
}
