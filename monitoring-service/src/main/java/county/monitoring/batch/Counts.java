package county.monitoring.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the rows. Each row is counted once: a feed's as matched, unregistered, duplicate,
 * ambiguous or rejected, a roster's as created, updated, unchanged, duplicate, ambiguous or
 * rejected. The database refuses a closed batch whose sums do not agree.
 */
public record Counts(
    long rowsIn,
    long matched,
    long unregistered,
    long created,
    long updated,
    long unchanged,
    long duplicate,
    long ambiguous,
    long rejected) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** What applying rows of a feed made of them. */
  public static Counts feed(long matched, long unregistered, long ambiguous) {
    return new Counts(0, matched, unregistered, 0, 0, 0, 0, ambiguous, 0);
  }

  /** What applying rows of a roster made of them. */
  public static Counts roster(
      long created, long updated, long unchanged, long ambiguous, long rejected) {
    return new Counts(0, 0, 0, created, updated, unchanged, 0, ambiguous, rejected);
  }

  static Counts parsed(long rowsIn, long duplicate, long rejected) {
    return new Counts(rowsIn, 0, 0, 0, 0, 0, duplicate, 0, rejected);
  }

  static Counts of(ResultSet row) throws SQLException {
    return new Counts(
        row.getLong("rows_in"),
        row.getLong("matched"),
        row.getLong("unregistered"),
        row.getLong("created"),
        row.getLong("updated"),
        row.getLong("unchanged"),
        row.getLong("duplicate"),
        row.getLong("ambiguous"),
        row.getLong("rejected"));
  }

  /** All numbers, for the statement that adds them. */
  Map<String, Object> byColumn() {
    return Map.of(
        "rowsIn",
        rowsIn,
        "matched",
        matched,
        "unregistered",
        unregistered,
        "created",
        created,
        "updated",
        updated,
        "unchanged",
        unchanged,
        "duplicate",
        duplicate,
        "ambiguous",
        ambiguous,
        "rejected",
        rejected);
  }

  long accountedFor() {
    return matched
        + unregistered
        + created
        + updated
        + unchanged
        + duplicate
        + ambiguous
        + rejected;
  }

  boolean balanced() {
    return rowsIn == accountedFor();
  }

  /** The numbers by name, in the order of the equation; {@code rowsIn} first. */
  Map<String, Long> byName(boolean roster) {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("rowsIn", rowsIn);
    if (roster) {
      counts.put("created", created);
      counts.put("updated", updated);
      counts.put("unchanged", unchanged);
    } else {
      counts.put("matched", matched);
      counts.put("unregistered", unregistered);
    }
    counts.put("duplicate", duplicate);
    counts.put("ambiguous", ambiguous);
    counts.put("rejected", rejected);
    return counts;
  }

  /** The equation for people. */
  String equation(boolean roster) {
    return roster
        ? "上报 %d = 新增 %d + 更新 %d + 未变 %d + 重复 %d + 待确认 %d + 退回 %d"
            .formatted(rowsIn, created, updated, unchanged, duplicate, ambiguous, rejected)
        : "上报 %d = 匹配 %d + 未登记 %d + 重复 %d + 待确认 %d + 退回 %d"
            .formatted(rowsIn, matched, unregistered, duplicate, ambiguous, rejected);
  }
}
