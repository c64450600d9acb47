package county.monitoring.feed;

import java.util.Map;
import java.util.Optional;

/** 就诊类型: the kind of medical service. */
enum Visit {
  INPATIENT(1, "住院"),
  OUTPATIENT(2, "门诊"),
  CHRONIC(3, "慢特病");

  private static final Map<String, Visit> WRITTEN =
      Map.of(
          "住院",
          INPATIENT,
          "普通住院",
          INPATIENT,
          "门诊",
          OUTPATIENT,
          "普通门诊",
          OUTPATIENT,
          "慢特病",
          CHRONIC,
          "门诊慢特病",
          CHRONIC,
          "门诊特病",
          CHRONIC,
          "门诊慢病",
          CHRONIC);

  private final int code;
  private final String label;

  Visit(int code, String label) {
    this.code = code;
    this.label = label;
  }

  /** As the table holds it. */
  int code() {
    return code;
  }

  String label() {
    return label;
  }

  static Optional<Visit> read(String text) {
    return Optional.ofNullable(WRITTEN.get(text));
  }

  static Visit of(int code) {
    return values()[code - 1];
  }
}
