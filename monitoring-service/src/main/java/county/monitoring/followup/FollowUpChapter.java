package county.monitoring.followup;

import county.monitoring.household.EventKind;
import county.monitoring.household.HouseholdChapter;
import java.util.List;
import java.util.Optional;
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

  @Override
  public Optional<String> eventTitle(EventKind kind, String code) {
    return switch (kind) {
      case VISIT -> Optional.of("跟踪走访：" + Situation.valueOf(code).label());
      case VISIT_ORDER -> Optional.of("线索要求走访");
      default -> Optional.empty();
    };
  }
}
