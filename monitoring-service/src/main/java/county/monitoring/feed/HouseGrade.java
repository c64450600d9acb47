package county.monitoring.feed;

import java.util.Arrays;
import java.util.Optional;

/** 住房鉴定等级 (JGJ 125-2016 and the guide for rural houses), and having no house at all. */
enum HouseGrade {
  A(1, "A级"),
  B(2, "B级"),
  C(3, "C级"),
  D(4, "D级"),
  NONE(5, "无房");

  private final int code;
  private final String label;

  HouseGrade(int code, String label) {
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

  boolean unsafe() {
    return compareTo(C) >= 0;
  }

  /** Written as A, A级 or 无房. */
  static Optional<HouseGrade> read(String text) {
    return Arrays.stream(values())
        .filter(grade -> grade.label.equals(text) || grade.name().equalsIgnoreCase(text))
        .filter(grade -> grade != NONE || text.equals(grade.label))
        .findFirst();
  }

  static HouseGrade of(int code) {
    return values()[code - 1];
  }
}
