package county.platform.division;

import java.util.List;

/**
 * A place by its 12-digit statistical code: county, township or village. Names repeat (新地, 一分场…),
 * codes do not.
 *
 * @param type as the statistics office calls it: 县, 镇, 苏木, 农场公司, 村, 嘎查, 社区…
 * @param within the places just below, empty for a village
 */
public record Division(
    String code, String name, String shortName, Level level, String type, List<Division> within) {

  /** How deep in the tree a place stands. */
  public enum Level {
    COUNTY,
    TOWNSHIP,
    VILLAGE
  }
}
