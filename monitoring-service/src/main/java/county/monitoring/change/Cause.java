package county.monitoring.change;

import java.util.Set;

/** Why somebody left or joined (自然减少、自然增加原因), or why a household is seen differently. */
enum Cause {
  DEATH("死亡", ChangeKind.MEMBER_LEFT, ChangeKind.HOUSEHOLD_LOST),
  MARRIED_OUT("婚出", ChangeKind.MEMBER_LEFT),
  MOVED_OUT("迁出", ChangeKind.MEMBER_LEFT, ChangeKind.HOUSEHOLD_LOST),
  PRISON("服刑", ChangeKind.MEMBER_LEFT),
  ENLISTED("入伍", ChangeKind.MEMBER_LEFT),
  BIRTH("出生", ChangeKind.MEMBER_JOINED),
  MARRIED_IN("婚入", ChangeKind.MEMBER_JOINED),
  MOVED_IN("迁入", ChangeKind.MEMBER_JOINED),
  RETURNED("返回", ChangeKind.MEMBER_BACK),
  REVIEW("复核", ChangeKind.REGRADED),
  NEW_RISK("新增风险", ChangeKind.REGRADED);

  private final String label;
  private final Set<ChangeKind> kinds;

  Cause(String label, ChangeKind... kinds) {
    this.label = label;
    this.kinds = Set.of(kinds);
  }

  String label() {
    return label;
  }

  boolean fits(ChangeKind kind) {
    return kinds.contains(kind);
  }
}
