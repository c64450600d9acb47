package county.monitoring.clue;

import county.platform.policy.Finding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A met warning on its way to the clues.
 *
 * @param person whom it is about, when it is about one member
 * @param area 12-digit code of the household's village
 * @param assessment the stored assessment that holds the findings
 * @param findings the met ones that this warning is made of
 * @param sentence of the findings, to be read aloud
 */
public record Warning(
    UUID household,
    Optional<UUID> person,
    ClueKind kind,
    String area,
    Origin origin,
    UUID assessment,
    List<Finding> findings,
    String sentence) {

  /**
   * Where it comes from.
   *
   * @param source name of the agency whose feed it came from, or of the way; a refused clue
   *     silences the same feed
   * @param batch the feed batch or the report; it warns of a subject and kind once, however often
   *     it is resumed
   * @param enteredBy who may not refuse it
   */
  public record Origin(Channel channel, String source, UUID batch, String enteredBy) {

    public static Origin ofFeed(String agency, UUID batch) {
      return new Origin(Channel.DEPARTMENT, agency, batch, "system");
    }
  }

  /** About the whole household. */
  public static Warning of(
      UUID household,
      String area,
      ClueKind kind,
      Origin origin,
      UUID assessment,
      List<Finding> findings) {
    return new Warning(
        household,
        Optional.empty(),
        kind,
        area,
        origin,
        assessment,
        List.copyOf(findings),
        findings.stream().map(Finding::sentence).collect(Collectors.joining("；")));
  }

  UUID subject() {
    return person.orElse(household);
  }
}
