package county.monitoring.change;

import java.util.Arrays;
import java.util.List;

/** What changes, and at which level that is decided. */
enum ChangeKind {
  MEMBER_LEFT("成员自然减少", false),
  MEMBER_JOINED("成员自然增加", false),
  MEMBER_BACK("成员返回", false),
  HOUSEHOLD_LOST("整户自然减少", true),
  REGRADED("类别或风险变更", true);

  private final String label;
  private final boolean county;

  ChangeKind(String label, boolean county) {
    this.label = label;
    this.county = county;
  }

  String label() {
    return label;
  }

  /** Whether the county decides; else the township's head. */
  boolean isForTheCounty() {
    return county;
  }

  boolean concernsMember() {
    return this == MEMBER_LEFT || this == MEMBER_BACK;
  }

  List<Cause> causes() {
    return Arrays.stream(Cause.values()).filter(cause -> cause.fits(this)).toList();
  }
}
