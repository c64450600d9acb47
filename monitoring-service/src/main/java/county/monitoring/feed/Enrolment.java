package county.monitoring.feed;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** 就读状态 of a pupil, as the enrolment data has it. */
enum Enrolment {
  AT_SCHOOL(1, "在读"),
  TAUGHT_AT_HOME(2, "送教上门"),
  ON_LEAVE(3, "休学"),
  SUSPECTED(4, "疑似辍学"),
  DROPPED_OUT(5, "辍学"),
  GRADUATED(6, "毕业"),
  TRANSFERRED(7, "转出");

  private final int code;
  private final String label;

  Enrolment(int code, String label) {
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

  static Optional<Enrolment> read(String text) {
    return Arrays.stream(values()).filter(state -> state.label.equals(text)).findFirst();
  }

  static Enrolment of(int code) {
    return values()[code - 1];
  }

  /** What may be written, for people. */
  static String choices() {
    return Arrays.stream(values()).map(Enrolment::label).collect(Collectors.joining("、"));
  }
}
