package county.assistance.aidcase;

import java.util.EnumSet;
import java.util.Set;

/** What somebody does to a case. */
enum Action {
  APPLICATION("登记申请"),
  ACCEPTANCE("受理"),
  URGENT_ACCEPTANCE("按急难受理"),
  SUPPLEMENT_NOTICE("一次性告知补正"),
  SUPPLEMENT("登记补正材料"),
  AUTHORISATION("登记核对授权"),
  COMPARISON("信息核对"),
  INVESTIGATION("登记调查结果"),
  DISPUTED("调查有争议"),
  APPRAISAL("登记评议结果"),
  PROPOSAL("拟定救助意见"),
  PUBLICITY("张贴公示"),
  OBJECTION("登记异议"),
  RESOLUTION("答复异议"),
  OBJECTION_UPHELD("异议成立"),
  PUBLICITY_END("结束公示"),
  TOWN_GRANT("苏木镇审批同意"),
  ENDORSEMENT("审核上报县级"),
  COUNTY_GRANT("县级审批同意"),
  DISBURSEMENT("登记发放"),
  CONFIRMATION("补办审核"),
  FILING("县级备案"),
  SERVICE("登记通知书送达"),
  RETURN("退回上一环节"),
  TO_URGENT("转急难程序"),
  TO_ORDINARY("转支出型程序"),
  REFUSAL("不予救助"),
  WITHDRAWAL("撤回申请");

  /** Follow from what was stated, or are done where the thing stands: not offered as buttons. */
  private static final Set<Action> NOT_OFFERED =
      EnumSet.of(APPLICATION, URGENT_ACCEPTANCE, DISPUTED, RESOLUTION, OBJECTION_UPHELD);

  private final String label;

  Action(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean isOffered() {
    return !NOT_OFFERED.contains(this);
  }
}
