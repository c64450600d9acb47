package county.monitoring.support;

import county.monitoring.household.EventKind;
import county.monitoring.household.HouseholdChapter;
import county.monitoring.risk.MeasureKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What support and granted aid are called on a household's timeline. */
@Component
class SupportChapter implements HouseholdChapter {

  @Override
  public Optional<String> eventTitle(EventKind kind, String code) {
    return switch (kind) {
      case PLAN -> Optional.of("制定帮扶计划");
      case MEASURE -> Optional.of("帮扶措施：" + MeasureKind.valueOf(code).label());
      case AID -> Optional.of(code.equals("IN_PLAN") ? "获得临时救助（计入帮扶计划）" : "获得临时救助（帮扶计划外）");
      case AID_PAYMENT -> Optional.of("发放临时救助");
      default -> Optional.empty();
    };
  }
}
