package county.monitoring.clue;

import county.monitoring.household.EventKind;
import county.monitoring.household.HouseholdChapter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clues on a household's page. */
@Component
class ClueChapter implements HouseholdChapter {

  private final ClueReader reader;

  ClueChapter(ClueReader reader) {
    this.reader = reader;
  }

  @Override
  public List<ClueRow> clues(UUID household) {
    return reader.ofHousehold(household);
  }

  @Override
  public Optional<String> eventTitle(EventKind kind, String code) {
    return switch (kind) {
      case WARNING -> Optional.of(warning(code.split("/")));
      case CLUE -> Optional.of("线索：" + ClueKind.valueOf(code).label());
      case CLUE_STEP -> Optional.of("线索：" + ClueLife.Action.valueOf(code).label());
      default -> Optional.empty();
    };
  }

  private static String warning(String[] effectAndKind) {
    return ClueKind.valueOf(effectAndKind[1]).label()
        + switch (effectAndKind[0]) {
          case "RAISED" -> "预警";
          case "JOINED" -> "预警（并入已有线索）";
          default -> "预警（静默期内，不再生成线索）";
        };
  }
}
