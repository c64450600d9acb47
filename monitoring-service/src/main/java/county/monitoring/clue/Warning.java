package county.monitoring.clue;

import java.util.Optional;
import java.util.UUID;

/**
 * A met warning on its way to the clues.
 *
 * @param person whom it is about, when it is about one member
 * @param area 12-digit code of the household's village
 * @param source name of the agency whose feed it came from; a refused clue silences the same source
 * @param batch the feed batch; a batch warns of a subject and kind once, however often it is
 *     resumed
 * @param assessment the stored assessment that holds the findings
 * @param sentence of the finding, to be read aloud
 */
public record Warning(
    UUID household,
    Optional<UUID> person,
    ClueKind kind,
    String area,
    String source,
    UUID batch,
    UUID assessment,
    String sentence) {

  UUID subject() {
    return person.orElse(household);
  }
}
