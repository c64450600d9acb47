package county.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The education bureau's file: every child of compulsory-school age is at school, but for one who
 * dropped out and one who is suspected of it.
 *
 * @param warned numbers of the two households, sorted
 */
record Pupils(List<List<String>> rows, List<String> warned) {
  static final List<String> HEADS = List.of("学籍号", "姓名", "证件号码", "学校", "年级", "就读状态", "状态日期");

  private static final LocalDate CUT = LocalDate.of(2021, 8, 31);
  private static final String TERM = "2021-09-01";
  private static final List<String> LEFT = List.of("辍学", "疑似辍学");

  Pupils {
    rows = List.copyOf(rows);
    warned = List.copyOf(warned);
  }

  /**
   * @param taken households that another file warns of: none of them is chosen
   */
  static Pupils of(List<DemoHousehold> households, Set<String> taken) {
    var rows = new ArrayList<List<String>>();
    var warned = new TreeSet<String>();
    for (var household : households) {
      for (var member : household.members()) {
        int age = member.ageOn(CUT);
        if (age < 6 || age > 15) {
          continue;
        }
        boolean leaves =
            warned.size() < LEFT.size() && age > 11 && !taken.contains(household.number());
        rows.add(row(rows.size(), member, leaves ? LEFT.get(warned.size()) : "在读"));
        if (leaves) {
          warned.add(household.number());
        }
      }
    }
    return new Pupils(rows, List.copyOf(warned));
  }

  private static List<String> row(int order, DemoPerson pupil, String state) {
    return List.of(
        "G1508222021%06d".formatted(order + 1),
        pupil.name(),
        pupil.idNumber(),
        "隆盛合学校",
        pupil.schooling(),
        state,
        state.equals("在读") ? TERM : "2021-10-06");
  }
}
