package county.monitoring.ledger;

import county.monitoring.risk.Category;
import county.monitoring.risk.EliminationMethod;
import county.monitoring.risk.HouseholdKind;
import county.monitoring.risk.MeasureKind;
import county.monitoring.risk.Risk;
import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import county.platform.division.Divisions;
import county.platform.policy.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One member with its household, by the heads of the national export; numbers stay masked. */
@Component
class NationalRow {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
  private static final int COUNTY_DIGITS = 6;
  private static final int TOWN_DIGITS = 9;

  private final Divisions divisions;
  private final FieldCipher cipher;

  NationalRow(Divisions divisions, FieldCipher cipher) {
    this.divisions = divisions;
    this.cipher = cipher;
  }

  Map<String, String> of(ResultSet row) throws SQLException {
    var cells = new LinkedHashMap<String, String>();
    cells.putAll(object(row.getString("living")));
    cells.putAll(object(row.getString("more")));
    household(row, cells);
    member(row, cells);
    standing(row, cells);
    amounts(row, cells);
    snapshot(row, cells);
    return cells;
  }

  private void household(ResultSet row, Map<String, String> cells) throws SQLException {
    var area = row.getString("area");
    cells.put("县", divisions.name(area.substring(0, COUNTY_DIGITS)));
    cells.put("乡(镇)", divisions.name(area.substring(0, TOWN_DIGITS)));
    cells.put("行政村", divisions.name(area));
    put(cells, "自然村", row.getString("village_group"));
    cells.put("户编号", row.getString("no"));
    cells.put("户主姓名", row.getString("head_name"));
    cells.put("户类型", HouseholdKind.valueOf(row.getString("kind")).label());
    var phone = row.getBytes("household_phone");
    if (phone != null) {
      var id = row.getObject("household", UUID.class);
      cells.put("户联系电话", Masks.phone(cipher.open("household", "phone_cipher", id, phone)));
    }
  }

  private void member(ResultSet row, Map<String, String> cells) throws SQLException {
    var id = row.getObject("id", UUID.class);
    put(cells, "人编号", row.getString("person_no"));
    cells.put("姓名", row.getString("name"));
    cells.put("与户主关系", row.getString("relation"));
    switch (row.getString("sex")) {
      case "MALE" -> cells.put("性别", "男");
      case "FEMALE" -> cells.put("性别", "女");
      default -> {}
    }
    put(cells, "出生日期", row.getObject("birth_date", LocalDate.class));
    var number = row.getBytes("id_cipher");
    if (number != null) {
      cells.put("证件号码", area(cipher.open("person", "id_cipher", id, number)));
    }
    var phone = row.getBytes("phone_cipher");
    if (phone != null) {
      cells.put("家庭成员联系电话", Masks.phone(cipher.open("person", "phone_cipher", id, phone)));
    }
    put(cells, "健康状况", row.getString("health"));
    put(cells, "劳动技能", row.getString("labour"));
    put(cells, "文化程度", row.getString("education"));
    put(cells, "在校生状况", row.getString("schooling"));
    put(cells, "享受低保政策情况", row.getString("allowance"));
    put(cells, "享受特困供养政策情况", row.getString("destitute"));
    var insurance = row.getString("medical_insurance");
    if (insurance != null) {
      cells.put("是否参加城乡居民基本医疗保险", yes(insurance.contains("居民")));
      cells.put("是否参加城镇职工基本医疗保险", yes(insurance.contains("职工")));
    }
  }

  /** The birth date stands beside the number: only its address part is shown. */
  private static String area(String number) {
    return number.substring(0, COUNTY_DIGITS) + "*".repeat(number.length() - COUNTY_DIGITS);
  }

  private static void standing(ResultSet row, Map<String, String> cells) throws SQLException {
    boolean gone = !row.getBoolean("monitored");
    cells.put("监测对象类别", Category.byCode(row.getString("category")).map(Category::label).orElse(""));
    put(cells, "识别监测时间", month(row, "monitored_since"));
    var risks = List.of((String[]) row.getArray("risks").getArray());
    for (int at = 0; at < risks.size(); at++) {
      var code = risks.get(at);
      cells.put("致贫/返贫风险" + (at + 1), Risk.byCode(code).map(Risk::label).orElse(code));
    }
    cells.put("风险是否已消除", yes(gone));
    put(cells, "消除监测时间", month(row, "eliminated_on"));
    var method = row.getString("method");
    put(cells, "风险消除方式", method == null ? null : EliminationMethod.valueOf(method).label());
    cells.put("整户无劳动能力兜底保障户", yes(row.getBoolean("safety_net")));
    var measures =
        Arrays.stream((String[]) row.getArray("measures").getArray())
            .map(MeasureKind::valueOf)
            .toList();
    measures.forEach(kind -> cells.put(kind.label(), "是"));
    boolean developing = measures.stream().anyMatch(MeasureKind::isDevelopment);
    cells.put("实施开发式帮扶措施情况", developing ? "已实施" : "尚未实施");
  }

  private static void amounts(ResultSet row, Map<String, String> cells) throws SQLException {
    put(cells, "工资性收入", money(row, "wage"));
    put(cells, "生产经营性收入", money(row, "business"));
    put(cells, "财产性收入", money(row, "property"));
    put(cells, "转移性收入", money(row, "transfer"));
    put(cells, "生产经营性支出", money(row, "business_cost"));
    put(cells, "理赔收入", money(row, "claims"));
    put(cells, "合规自付支出", money(row, "out_of_pocket"));
    put(cells, "人均纯收入（元）", money(row, "per_capita_income"));
  }

  private void snapshot(ResultSet row, Map<String, String> cells) throws SQLException {
    var id = row.getObject("snapshot", UUID.class);
    if (id == null) {
      return;
    }
    cells.put("风险消除后是否住房损毁", yes(row.getBoolean("house_damaged")));
    cells.put("风险消除后是否饮水设施损毁", yes(row.getBoolean("water_damaged")));
    cells.put("风险消除后是否义务教育阶段适龄儿童少年失学辍学", yes(row.getBoolean("dropout")));
    cells.put("是否有家庭成员未参加城乡居民（职工）基本医疗保险", yes(row.getBoolean("uninsured")));
    cells.put("信息采集人", row.getString("collector"));
    var phone = row.getBytes("collector_phone_cipher");
    cells.put(
        "信息采集人联系电话",
        Masks.phone(cipher.open("elimination_snapshot", "collector_phone_cipher", id, phone)));
  }

  private static @Nullable String month(ResultSet row, String column) throws SQLException {
    var day = row.getObject(column, LocalDate.class);
    return day == null ? null : MONTH.format(day);
  }

  private static @Nullable String money(ResultSet row, String column) throws SQLException {
    var fen = row.getObject(column, Long.class);
    return fen == null ? null : new Money(fen).toString();
  }

  private static void put(Map<String, String> cells, String head, @Nullable Object value) {
    if (value != null) {
      cells.put(head, value.toString());
    }
  }

  private static String yes(boolean holds) {
    return holds ? "是" : "否";
  }

  private static Map<String, String> object(@Nullable String json) {
    return json == null
        ? Map.of()
        : JSON.readValue(json, new TypeReference<Map<String, String>>() {});
  }
}
