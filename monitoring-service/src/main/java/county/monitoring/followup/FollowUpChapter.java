package county.monitoring.followup;

import county.monitoring.household.HouseholdChapter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The visits of a household on its page. */
@Component
class FollowUpChapter implements HouseholdChapter {

  private final VisitReader visits;

  FollowUpChapter(VisitReader visits) {
    this.visits = visits;
  }

  @Override
  public List<?> visits(UUID household) {
    return visits.ofHousehold(household);
  }
}
