package county.assets.asset;

import county.assets.depreciation.Regime;

/** Who owns an asset (所有权人层级). Ownership goes as far down as possible. Source: PLAN_4_7. */
public enum OwnerKind {
  STATE("国有", Regime.GOVERNMENT),
  DEPARTMENT("县直部门", Regime.GOVERNMENT),
  TOWNSHIP("苏木镇（农场）", Regime.GOVERNMENT),
  VILLAGE("嘎查村集体", Regime.COLLECTIVE),
  JOINT_VILLAGES("联建村", Regime.COLLECTIVE),
  HOUSEHOLD("农户", Regime.COLLECTIVE);

  private final String label;
  private final Regime regime;

  OwnerKind(String label, Regime regime) {
    this.label = label;
    this.regime = regime;
  }

  public String label() {
    return label;
  }

  /** The rules an owner of this kind keeps its book by. */
  public Regime regime() {
    return regime;
  }

  /** Who owns an asset of a level unless the form says otherwise. */
  static OwnerKind usual(AssetLevel level) {
    return switch (level) {
      case COUNTY -> STATE;
      case DEPARTMENT -> DEPARTMENT;
      case TOWNSHIP -> TOWNSHIP;
      case VILLAGE -> VILLAGE;
      case HOUSEHOLD -> HOUSEHOLD;
    };
  }
}
