package county.assets.asset;

/**
 * The sub-ledger an asset belongs to: exactly one. Source: PLAN_4_10 (county), PLAN_4_11
 * (departments, townships, villages).
 */
public enum AssetLevel {
  COUNTY("县级", 6),
  DEPARTMENT("行业部门", 6),
  TOWNSHIP("苏木镇（农场）级", 9),
  VILLAGE("嘎查村级", 12),
  HOUSEHOLD("到户", 12);

  private final String label;
  private final int digits;

  AssetLevel(String label, int digits) {
    this.label = label;
    this.digits = digits;
  }

  String label() {
    return label;
  }

  /**
   * Whether an area code is of the depth this level needs, e.g. a village asset lies in one
   * village.
   */
  boolean fits(String area12) {
    var significant = area12.replaceFirst("(000000|000)$", "").length();
    return significant == digits;
  }
}
