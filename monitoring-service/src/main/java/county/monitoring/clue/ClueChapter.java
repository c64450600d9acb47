package county.monitoring.clue;

import county.monitoring.household.HouseholdChapter;
import java.util.List;
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
}
