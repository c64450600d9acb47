package county.monitoring.feed;

import county.monitoring.household.EventKind;
import county.monitoring.household.HouseholdChapter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the agencies' facts are called on a household's timeline. */
@Component
class FeedEvents implements HouseholdChapter {

  @Override
  public Optional<String> eventTitle(EventKind kind, String code) {
    return switch (kind) {
      case MEDICAL -> Optional.of("医保结算：" + Visit.of(Integer.parseInt(code)).label());
      case ENROLMENT -> Optional.of("学籍：" + Enrolment.of(Integer.parseInt(code)).label());
      case HOUSE -> Optional.of("住房安全评定：" + HouseGrade.of(Integer.parseInt(code)).label());
      default -> Optional.empty();
    };
  }
}
