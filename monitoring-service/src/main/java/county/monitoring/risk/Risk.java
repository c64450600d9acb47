package county.monitoring.risk;

import java.util.Arrays;
import java.util.Optional;

/** 致贫/返贫风险. The numeric codes are ours: those of the national register are not known. */
public enum Risk {
  ILLNESS("01", "因病"),
  SCHOOLING("02", "因学"),
  DISABILITY("03", "因残"),
  NATURAL_DISASTER("04", "因自然灾害"),
  ACCIDENT("05", "因意外事故"),
  FAILED_PROJECT("06", "因产业项目失败"),
  UNSTABLE_WORK("07", "因务工就业不稳"),
  LACK_OF_LABOUR("08", "缺劳动力"),
  HOUSING("09", "因安全住房"),
  WATER("10", "因安全饮水"),
  DROPOUT("11", "因失学辍学"),
  OTHER("99", "其他");

  private final String code;
  private final String label;

  Risk(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public static Optional<Risk> byLabel(String label) {
    return Arrays.stream(values()).filter(risk -> risk.label.equals(label)).findFirst();
  }

  public static Optional<Risk> byCode(String code) {
    return Arrays.stream(values()).filter(risk -> risk.code.equals(code)).findFirst();
  }
}
