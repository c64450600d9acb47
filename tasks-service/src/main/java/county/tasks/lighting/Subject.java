package county.tasks.lighting;

import org.jspecify.annotations.Nullable;

/**
 * What has a light.
 *
 * @param id key of the light: {@code pair:2.7:health}, {@code clause:2.7}, {@code task:2}, {@code
 *     unit:health}, {@code county}
 * @param task number of the task, {@code clause} of the clause, {@code unit} its code; each where
 *     there is one
 */
public record Subject(
    String id, Kind kind, @Nullable Integer task, @Nullable String clause, @Nullable String unit) {

  /** A unit's part of a clause, a clause, a task, a unit, the county. */
  public enum Kind {
    PAIR,
    CLAUSE,
    TASK,
    UNIT,
    COUNTY
  }

  static final Subject COUNTY = new Subject("county", Kind.COUNTY, null, null, null);

  static Subject pair(String clause, String unit) {
    return new Subject("pair:" + clause + ":" + unit, Kind.PAIR, taskOf(clause), clause, unit);
  }

  static Subject clause(String clause) {
    return new Subject("clause:" + clause, Kind.CLAUSE, taskOf(clause), clause, null);
  }

  static Subject task(int no) {
    return new Subject("task:" + no, Kind.TASK, no, null, null);
  }

  static Subject unit(String code) {
    return new Subject("unit:" + code, Kind.UNIT, null, null, code);
  }

  private static int taskOf(String clause) {
    return Integer.parseInt(clause.substring(0, clause.indexOf('.')));
  }
}
