package county.assistance.intake;

/** By what a need is met (需求卡答复): a programme, by whichever unit runs it, or none. */
enum Help {
  TEMPORARY_RELIEF("临时救助"),
  DIBAO("低保"),
  TEKUN("特困供养"),
  MEDICAL_AID("医疗救助"),
  EDUCATION_AID("教育资助"),
  DISABILITY("残疾人补贴或康复救助"),
  HOUSING("危房改造"),
  JOB("公益性岗位或就业帮扶"),
  LOAN("小额信贷或创业贷款"),
  INSURANCE("防贫保"),
  OTHER("其他救助"),
  NONE("无需救助");

  private final String label;

  Help(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
