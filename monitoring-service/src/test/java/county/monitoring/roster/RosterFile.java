package county.monitoring.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/**
 * A roster as the national register exports it: two title rows, heads in the third, text
 * everywhere.
 */
final class RosterFile {

  private final List<String> heads =
      new ArrayList<>(
          List.of(
              "县(市、区、旗)",
              "乡(镇)",
              "行政村",
              "户编号",
              "户类型",
              "户联系电话",
              "姓名",
              "证件号码",
              "与户主关系",
              "性别",
              "出生日期",
              "健康状况",
              "是否危房户",
              "工资性收入",
              "人均纯收入（元）"));
  private final List<Map<String, String>> rows = new ArrayList<>();

  static RosterFile roster() {
    return new RosterFile();
  }

  /** Another row: that of a good head of household, with these cells instead. */
  RosterFile row(String... cells) {
    var row = new LinkedHashMap<String, String>();
    row.putAll(
        Map.of(
            "县(市、区、旗)",
            "磴口县",
            "乡(镇)",
            "隆盛合镇",
            "行政村",
            "新地村",
            "户类型",
            "一般农户",
            "与户主关系",
            "户主",
            "健康状况",
            "健康",
            "是否危房户",
            "否"));
    row.put("工资性收入", "12000.00");
    row.put("人均纯收入（元）", "9800.50");
    for (int at = 0; at < cells.length; at += 2) {
      row.put(cells[at], cells[at + 1]);
    }
    rows.add(row);
    return this;
  }

  RosterFile blankRow() {
    rows.add(Map.of());
    return this;
  }

  RosterFile without(String head) {
    heads.remove(head);
    return this;
  }

  byte[] xlsx() {
    var out = new ByteArrayOutputStream();
    try {
      var workbook = new Workbook(out, "tests", "1.0");
      var sheet = workbook.newWorksheet("监测对象信息");
      sheet.value(0, 0, "（自定义）监测对象信息");
      sheet.value(1, 0, "导出时间 2021-10-08");
      for (int column = 0; column < heads.size(); column++) {
        sheet.value(2, column, heads.get(column));
        for (int row = 0; row < rows.size(); row++) {
          var cell = rows.get(row).getOrDefault(heads.get(column), "");
          if (!cell.isEmpty()) {
            sheet.value(3 + row, column, cell);
          }
        }
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  byte[] csv(String charset) {
    var text = new StringBuilder();
    var lines = new ArrayList<List<String>>();
    lines.add(heads);
    rows.forEach(row -> lines.add(heads.stream().map(head -> row.getOrDefault(head, "")).toList()));
    lines.forEach(line -> text.append(String.join(",", line)).append("\r\n"));
    return text.toString().getBytes(Charset.forName(charset));
  }

  static byte[] oldExcel() {
    return Arrays.copyOf(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        },
        2048);
  }
}
