package county.monitoring.clue;

import static county.platform.policy.Limit.calendarDays;

import county.monitoring.risk.Risk;
import county.platform.policy.Limit;

/** What a clue is about; warnings of one kind about one person are one clue. */
public enum ClueKind {
  MEDICAL("医疗支出"),
  INCOME("收入"),
  EDUCATION("失学辍学"),
  HOUSING("住房安全"),
  WATER("饮水安全"),
  SCHOOLING("上学负担"),
  DISABILITY("残疾"),
  EVENT("灾害和意外事故"),
  LIVELIHOOD("产业和就业"),
  LABOUR("缺劳动力"),
  OTHER("其他");

  private final String label;

  ClueKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** How long the township has to take it up. */
  Limit toAssign() {
    return this == EDUCATION ? calendarDays(1) : calendarDays(2);
  }

  /** The kind that a warning rule speaks of. */
  public static ClueKind ofRule(String rule) {
    return switch (rule) {
      case "medical-burden", "single-stay" -> MEDICAL;
      case "income-within-line", "deducted-income" -> INCOME;
      case "school-dropout" -> EDUCATION;
      case "unsafe-house" -> HOUSING;
      default -> OTHER;
    };
  }

  /** The kind that a reported risk belongs to. */
  public static ClueKind ofRisk(Risk risk) {
    return switch (risk) {
      case ILLNESS -> MEDICAL;
      case SCHOOLING -> SCHOOLING;
      case DISABILITY -> DISABILITY;
      case NATURAL_DISASTER, ACCIDENT -> EVENT;
      case FAILED_PROJECT, UNSTABLE_WORK -> LIVELIHOOD;
      case LACK_OF_LABOUR -> LABOUR;
      case HOUSING -> HOUSING;
      case WATER -> WATER;
      case DROPOUT -> EDUCATION;
      case OTHER -> OTHER;
    };
  }
}
