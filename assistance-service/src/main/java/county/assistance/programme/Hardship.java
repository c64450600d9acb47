package county.assistance.programme;

/** Why basic life has come into trouble (困难事由). */
public enum Hardship {
  ILLNESS("重大疾病", true),
  ACCIDENT("意外伤害", true),
  DISASTER("自然灾害", true),
  FIRE("火灾等突发事件", true),
  INCOME_LOSS("收入大幅缩减", true),
  EDUCATION("教育支出", false),
  OTHER("其他困难", true);

  private final String label;
  private final boolean mayBeSudden;

  Hardship(String label, boolean mayBeSudden) {
    this.label = label;
    this.mayBeSudden = mayBeSudden;
  }

  public String label() {
    return label;
  }

  /** Whether it can come overnight: 突发性、紧迫性、灾难性 (PLAN_13_15). */
  public boolean mayBeSudden() {
    return mayBeSudden;
  }
}
