package county.monitoring.match;

import java.util.Optional;

/**
 * One row of a match report.
 *
 * @param row its number in the spreadsheet; empty for somebody who is only in the registry
 * @param name masked for readers without the registry, unless the file says it
 * @param idNumber masked
 * @param place where the person is registered; empty when nobody is
 * @param reason why it stands here, for people
 */
public record MatchRow(
    Kind kind, Optional<Integer> row, String name, String idNumber, String place, String reason) {

  /** Where the person is known. */
  public enum Kind {
    BOTH("双方都有"),
    OURS("只有我方有"),
    THEIRS("只有对方有");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
