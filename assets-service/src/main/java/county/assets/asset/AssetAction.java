package county.assets.asset;

/**
 * What can be done to an asset; the name in lower case with dashes is the last part of its address.
 */
public enum AssetAction {
  LIST("列入清单"),
  REGISTER("登记"),
  PUBLICISE("张贴确权公示"),
  OBJECT("登记异议"),
  DISMISS("异议不成立，重新公示"),
  UPHOLD("异议成立，退回登记"),
  CONFIRM_TITLE("确权"),
  GIVE("移交方签字"),
  RECEIVE("接收方签字"),
  FILE("备案"),
  PUT_IN_USE("投入使用"),
  IDLE("转为闲置"),
  REPAIR("转为维修"),
  RESUME("恢复使用"),
  PROPOSE_DISPOSAL("申请处置"),
  WITHDRAW_DISPOSAL("撤回处置"),
  DISPOSE("批准处置"),
  WRITE_OFF("批准核销"),
  // changes that are no steps of the life
  REVISE("变更登记"),
  ADD_COST("追加成本"),
  CONTRACT("经营合同"),
  STEWARD("管护责任"),
  APPRAISE("评估");

  private final String label;

  AssetAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
