package county.stack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The housing bureau's file: every fifth house was appraised; two only homes are dangerous.
 *
 * @param warned numbers of their households, sorted
 */
record Houses(List<List<String>> rows, List<String> warned) {
  static final List<String> HEADS =
      List.of("鉴定编号", "户主姓名", "户主证件号码", "鉴定等级", "是否唯一住房", "鉴定日期", "鉴定单位");

  private static final int EVERY = 5;
  private static final List<String> DANGEROUS = List.of("D", "C");

  Houses {
    rows = List.copyOf(rows);
    warned = List.copyOf(warned);
  }

  /**
   * @param taken households that another file warns of: their houses are safe
   */
  static Houses of(List<DemoHousehold> households, Set<String> taken) {
    var rows = new ArrayList<List<String>>();
    var warned = new TreeSet<String>();
    for (int i = EVERY - 1; i < households.size(); i += EVERY) {
      var household = households.get(i);
      boolean dangerous =
          i >= households.size() / 2
              && warned.size() < DANGEROUS.size()
              && !taken.contains(household.number());
      rows.add(
          row(
              rows.size(),
              household.head(),
              dangerous ? DANGEROUS.get(warned.size()) : i % 2 == 0 ? "A" : "B"));
      if (dangerous) {
        warned.add(household.number());
      }
    }
    return new Houses(rows, List.copyOf(warned));
  }

  private static List<String> row(int order, DemoPerson head, String grade) {
    return List.of(
        "ZJ202109%05d".formatted(order + 1),
        head.name(),
        head.idNumber(),
        grade,
        "是",
        "2021-09-%02d".formatted(1 + order % 30),
        "磴口县农村住房安全鉴定点（演示）");
  }
}
