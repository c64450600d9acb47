package county.monitoring.overview;

import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the overview of the reader's place together: five blocks, one statement each. */
@Service
public class OverviewService {

  private final HouseholdFigures households;
  private final RiskFigures risk;
  private final FunnelFigures funnel;
  private final SupportFigures support;
  private final FeedFigures feeds;
  private final Divisions divisions;
  private final BusinessClock clock;

  OverviewService(
      HouseholdFigures households,
      RiskFigures risk,
      FunnelFigures funnel,
      SupportFigures support,
      FeedFigures feeds,
      Divisions divisions,
      BusinessClock clock) {
    this.households = households;
    this.risk = risk;
    this.funnel = funnel;
    this.support = support;
    this.feeds = feeds;
    this.divisions = divisions;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Overview of(CurrentUser user) {
    var places = Places.of(user, divisions);
    var registered = households.count(places);
    return new Overview(
        places.area(),
        places.name(),
        clock.today(),
        registered,
        risk.count(places, registered),
        funnel.count(places),
        support.count(places),
        feeds.count(user));
  }
}
