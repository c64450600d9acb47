package county.assets.asset;

import java.util.EnumSet;
import java.util.Set;

/** Where an asset stands in its life (资产状态). */
public enum AssetState {
  LISTED("已列清单"),
  REGISTERED("已登记"),
  TITLE_PUBLICITY("确权公示"),
  TITLE_CONFIRMED("已确权"),
  HANDED_OVER("已移交"),
  FILED("已备案"),
  IN_USE("在用"),
  IDLE("闲置"),
  UNDER_REPAIR("维修中"),
  DISPOSAL_PENDING("处置中"),
  DISPOSED("已处置"),
  WRITTEN_OFF("已核销");

  /** No longer there. */
  static final Set<AssetState> GONE = EnumSet.of(DISPOSED, WRITTEN_OFF);

  private final String label;

  AssetState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The state of this name, for people. */
  public static String label(String name) {
    return valueOf(name).label();
  }
}
