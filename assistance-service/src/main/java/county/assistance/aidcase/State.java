package county.assistance.aidcase;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, in the order of the procedure; the last three end it without aid. */
enum State {
  APPLIED("待受理"),
  SUPPLEMENT("待补正"),
  URGENT("急难审批"),
  INVESTIGATION("调查核实"),
  APPRAISAL("民主评议"),
  PROPOSAL("拟定意见"),
  PUBLICITY("公示"),
  OBJECTION("异议处理"),
  TOWN_DECISION("苏木镇审批"),
  COUNTY_DECISION("县级审批"),
  PAYING("待发放"),
  COMPLETION("补办手续"),
  SETTLED("已办结"),
  REFUSED("不予救助，待送达"),
  NOTIFIED("不予救助，已送达"),
  WITHDRAWN("已撤回");

  /** Nothing is left to do. */
  static final Set<State> ENDED = EnumSet.of(SETTLED, NOTIFIED, WITHDRAWN);

  /** Neither granted nor refused nor withdrawn yet. */
  static final Set<State> UNDECIDED = EnumSet.range(APPLIED, COUNTY_DECISION);

  private final String label;

  State(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
