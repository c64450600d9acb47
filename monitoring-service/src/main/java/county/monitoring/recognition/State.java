package county.monitoring.recognition;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, in the order of the procedure; the last three end it early. */
enum State {
  ASSIGNED("待入户"),
  VERIFYING("入户核实"),
  COMPARING("信息比对"),
  APPRAISAL("民主评议"),
  PUBLICITY("村内公示"),
  OBJECTION("异议处理"),
  TOWN_REVIEW("乡镇审核"),
  COUNTY_PREPARATION("县级经办"),
  COUNTY_DECISION("县级审定"),
  DECIDED("待公告"),
  ANNOUNCED("待录入"),
  ENTERED("待定帮扶计划"),
  SUPPORTING("帮扶中"),
  REJECTED("不予认定"),
  WITHDRAWN("已撤回"),
  NATURAL_LOSS("自然减少");

  static final Set<State> ENDED = EnumSet.of(REJECTED, WITHDRAWN, NATURAL_LOSS);

  private final String label;

  State(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
