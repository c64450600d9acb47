package county.monitoring.procedure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody does to a case; its noun is the last part of the address. */
public enum Action {
  ASSIGNMENT("分派"),
  CLUE_JOINED("并入线索"),
  PROPOSAL("提出消除"),
  VISIT("开始入户"),
  AUTHORISATION("登记承诺授权"),
  VERIFICATION("登记核实结果"),
  COMPARISON("信息比对"),
  APPRAISAL("登记评议结果"),
  APPRAISED_AGAINST("评议未通过"),
  PUBLICITY("张贴公示"),
  OBJECTIONS("登记异议"),
  RESOLUTION("答复异议"),
  OBJECTION_UPHELD("异议成立"),
  PUBLICITY_END("结束公示"),
  TOWNSHIP_REVIEW("乡镇审核"),
  PREPARATION("县级拟定意见"),
  DECISION("县级审定"),
  ANNOUNCEMENT("登记公告"),
  ENTRY("登记系统录入"),
  SUPPORT_PLAN("制定帮扶计划"),
  RETURN("退回上一环节"),
  REJECTION("不予通过"),
  WITHDRAWAL("撤回"),
  NATURAL_LOSS("自然减少"),
  GREEN_CHANNEL("启用绿色通道"),
  ROLLBACK("回退消除");

  /** Follow from what was stated, or belong to another page: not offered as buttons. */
  private static final Set<Action> NOT_OFFERED =
      EnumSet.of(
          ASSIGNMENT,
          CLUE_JOINED,
          PROPOSAL,
          APPRAISED_AGAINST,
          OBJECTION_UPHELD,
          NATURAL_LOSS,
          SUPPORT_PLAN);

  private final String label;

  Action(String label) {
    this.label = label;
  }

  public String label(Matter matter) {
    return this == REJECTION ? matter.refused() : label;
  }

  public String noun() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isOffered() {
    return !NOT_OFFERED.contains(this);
  }
}
