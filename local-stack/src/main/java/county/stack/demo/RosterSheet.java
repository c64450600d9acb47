package county.stack.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * The roster in the layout of the national system's export: two title rows, heads in the third row,
 * one row per person, every cell text. Heads are the national ones to the letter where one is
 * known.
 */
public final class RosterSheet {
  public static final List<String> HEADS =
      List.of(
          "县(市、区、旗)",
          "乡(镇)",
          "行政村",
          "户编号",
          "户类型",
          "户联系电话",
          "姓名",
          "证件类型",
          "证件号码",
          "与户主关系",
          "性别",
          "出生日期",
          "民族",
          "文化程度",
          "在校生状况",
          "健康状况",
          "劳动技能",
          "是否参加城乡居民基本医疗保险",
          "是否参加城镇职工基本医疗保险",
          "是否参加大病保险",
          "是否参加城乡居民基本养老保险",
          "是否危房户",
          "是否解决安全饮用水",
          "是否通生活用电",
          "工资性收入",
          "生产经营性收入",
          "财产性收入",
          "转移性收入",
          "生产经营性支出",
          "人均纯收入（元）");

  private RosterSheet() {}

  /** Writes the workbook of one township; the caller closes the stream. */
  static void write(List<DemoHousehold> households, OutputStream out) throws IOException {
    var workbook = new Workbook(out, "county", "1.0");
    var sheet = workbook.newWorksheet("监测对象信息");
    sheet.value(0, 0, "演示数据（人名、证件号码和金额均为虚构）");
    sheet.value(
        1,
        0,
        "磴口县%s　户信息　收入期间 2020-10-01 至 2021-09-30"
            .formatted(households.getFirst().village().township()));
    for (int column = 0; column < HEADS.size(); column++) {
      sheet.value(2, column, HEADS.get(column));
    }
    int row = 3;
    for (var household : households) {
      for (var person : household.members()) {
        var cells = cells(household, person);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row, column, cells.get(column));
        }
        row++;
      }
    }
    workbook.finish();
  }

  private static List<String> cells(DemoHousehold household, DemoPerson person) {
    boolean pupil = person.ageOn(DemoCounty.FIRST_DAY) < 16;
    var income = household.income();
    return List.of(
        "磴口县",
        household.village().township(),
        household.village().name(),
        household.number(),
        household.kind(),
        household.phone(),
        person.name(),
        "居民身份证",
        person.idNumber(),
        person.relation(),
        person.sex(),
        person.born().toString(),
        "汉族",
        pupil ? "" : person.schooling(),
        pupil ? person.schooling() : "",
        person.health(),
        person.labour(),
        "是",
        "否",
        "是",
        pupil ? "否" : "是",
        "否",
        "是",
        "是",
        yuan(income.wage()),
        yuan(income.business()),
        yuan(income.property()),
        yuan(income.transfer()),
        yuan(income.businessCost()),
        yuan(household.netPerHead()));
  }

  private static String yuan(int amount) {
    return amount + ".00";
  }
}
