package county.monitoring.roster;

import static county.monitoring.roster.RosterFile.roster;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a roster does to the registry, and what is said of its rows. */
class RosterTest extends RosterSetting {

  @Test
  void aRosterInTheNationalLayoutIsPreviewedConfirmedAndBalances() {
    var head = number();
    var file =
        roster()
            .row("户编号", "R1", "姓名", "宇文一山", "证件号码", head, "户联系电话", "13912345678", "户类型", "脱贫户")
            .row("户编号", "R1", "姓名", "宇文小溪", "证件号码", number(), "与户主关系", "之女")
            .blankRow()
            .row("户编号", "R1", "姓名", "宇文无证", "证件号码", "", "与户主关系", "其他", "出生日期", "2021-09-30")
            .xlsx();

    var batch = upload(file, "validate", "名册.xlsx");
    assertThat(batch.at("/state").asString()).isEqualTo("PARSED");
    assertThat(registered("R1")).isZero();
    var preview = clerk.get(BATCHES + "/" + id(batch) + "/preview");
    assertThat(preview.at("/rows/0/6")).isEqualTo("宇文一山");
    assertThat(preview.text()).doesNotContain(head).doesNotContain("13912345678");

    assertThat(clerk.post(BATCHES + "/" + id(batch) + "/confirmation").status()).isEqualTo(200);
    var closed = settled(id(batch));

    assertThat(closed.at("/state").asString()).isEqualTo("CLOSED");
    assertThat(closed.at("/balanced").asBoolean()).isTrue();
    assertCounts(closed, 3, "created", 3);
    var page = household("宇文一山");
    assertThat(page.at("/kind")).isEqualTo("OUT_OF_POVERTY");
    assertThat(page.at("/phoneMasked")).isEqualTo("139****5678");
    assertThat(page.json().at("/members").size()).isEqualTo(3);
    assertThat(page.at("/incomes/0/wage")).isEqualTo("12000.00");
    assertThat(page.at("/incomes/0/perCapita")).isEqualTo("9800.50");
    assertThat(page.at("/incomes/0/source/agency")).isEqualTo("隆盛合镇");
    assertThat(page.at("/facts/0/value")).isEqualTo("否");
    assertThat(page.at("/facts/0/source/batch")).isEqualTo(closed.at("/no").asString());
    assertThat(page.at("/facts/0/source/row")).isEqualTo("4");
  }

  @Test
  void theSameRosterAgainChangesNothingAndAChangedCellUpdatesItsRowOnly() throws SQLException {
    var first = number();
    var second = number();
    var batch =
        closed(
            roster()
                .row("户编号", "R2", "姓名", "淳于甲", "证件号码", first)
                .row("户编号", "R2", "姓名", "淳于乙", "证件号码", second, "与户主关系", "配偶")
                .xlsx());
    assertCounts(batch, 2, "created", 2);
    var events = events("淳于甲");

    var again =
        closed(
            roster()
                .row("户编号", "R2", "姓名", "淳于甲", "证件号码", first)
                .row("户编号", "R2", "姓名", "淳于乙", "证件号码", second, "与户主关系", "配偶")
                .blankRow()
                .xlsx());
    assertCounts(again, 2, "unchanged", 2);
    assertThat(events("淳于甲")).isEqualTo(events);

    var changed =
        closed(
            roster()
                .row("户编号", "R2", "姓名", "淳于甲", "证件号码", first)
                .row("户编号", "R2", "姓名", "淳于丙", "证件号码", second, "与户主关系", "配偶", "健康状况", "患有大病")
                .xlsx());
    assertCounts(changed, 2, "updated", 1);
    assertThat(changed.at("/counts/unchanged").asInt()).isOne();
    assertThat(household("淳于丙").at("/members/1/health")).isEqualTo("患有大病");
    assertThat(clerk.get("/api/monitoring/v1/households?name=" + encoded("于乙")).json().at("/items"))
        .isEmpty();
    assertThat(events("淳于甲")).isEqualTo(events + 1);
  }

  @Test
  void everythingWrongWithARowIsSaidWithRowColumnValueAndReason() {
    var batch =
        upload(
            roster()
                .row("户编号", "R3", "姓名", "闻人好", "证件号码", number())
                .row(
                    "户编号",
                    "R3",
                    "姓名",
                    "闻人错",
                    "证件号码",
                    "110105194912310021",
                    "与户主关系",
                    "表哥",
                    "工资性收入",
                    "一万二")
                .row("户编号", "R3", "姓名", "闻人来", "证件号码", "", "出生日期", "2031-01-01", "与户主关系", "之子")
                .row("户编号", "R4", "姓名", "闻人远", "证件号码", number(), "乡(镇)", "渡口镇")
                .row("户编号", "R4", "姓名", "闻人无村", "证件号码", number(), "行政村", "桃花源村")
                .row("户编号", "", "姓名", "闻人无户", "证件号码", number(), "性别", "女", "户类型", "贵族")
                .xlsx(),
            "validate",
            "错误.xlsx");
    var errors = clerk.get(BATCHES + "/" + id(batch) + "/errors?size=200");

    assertThat(batch.at("/counts/rejected").asInt()).isEqualTo(5);
    assertThat(lines(errors))
        .contains(
            "5 证件号码 110105********0021 证件号码的校验位不对，请核对是否有错位或错字",
            "5 工资性收入 一万二 应为金额（元，最多两位小数）",
            "6 出生日期 2031-01-01 出生日期在将来",
            "7 行政村 新地村 不在您的管辖范围内，请由所在苏木镇导入",
            "8 行政村 桃花源村 “隆盛合镇”没有这个村，请按区划名称填写",
            "9 户编号  不能为空",
            "9 性别 女 性别与证件号码不一致",
            "9 户类型 贵族 户类型应为 脱贫户 或 一般农户")
        .anyMatch(line -> line.startsWith("5 与户主关系 表哥"));
    assertThat(errors.text()).doesNotContain("110105194912310021");
  }

  @Test
  void onePersonInTwoHouseholdsIsAmbiguousAndTheSameRowTwiceIsADuplicate() {
    var known = registry.household(Registry.XINDI, "公孙在册", HouseholdKind.ORDINARY);
    var theirs = registry.household(Registry.XINHE, "公孙在外", HouseholdKind.ORDINARY);
    var twice = number();
    var file =
        roster()
            .row("户编号", "R5", "姓名", "公孙新", "证件号码", twice)
            .row("户编号", "R5", "姓名", "公孙新", "证件号码", twice.toLowerCase())
            .row("户编号", "R6", "姓名", "公孙新", "证件号码", twice)
            .row("户编号", "R6", "姓名", "公孙在册", "证件号码", known.idNumber())
            .row("户编号", "R6", "姓名", "公孙在外", "证件号码", theirs.idNumber())
            .row("户编号", theirs.no(), "姓名", "公孙抢户", "证件号码", number())
            .xlsx();

    var batch = closed(file);

    assertCounts(batch, 6, "created", 1);
    assertCounts(batch, 6, "duplicate", 1);
    assertCounts(batch, 6, "ambiguous", 3);
    assertCounts(batch, 6, "rejected", 1);
    assertThat(batch.at("/balanced").asBoolean()).isTrue();
    var errors = lines(clerk.get(BATCHES + "/" + id(batch) + "/errors"));
    assertThat(errors).anyMatch(line -> line.startsWith("5 姓名") && line.contains("与第 4 行是同一户的同一人"));
    assertThat(errors)
        .anyMatch(line -> line.startsWith("7 证件号码") && line.contains("此人已登记在户 " + known.no()));
    assertThat(errors)
        .anyMatch(
            line ->
                line.startsWith("8 证件号码") && line.contains("补隆淖镇") && !line.contains(theirs.no()));
    assertThat(registered("R6")).isZero();
  }

  @Test
  void certificatesOfTwentyDigitsArePersonsAndOldNumbersThatMeetANewOneAreAmbiguous() {
    var number = "15082219700101001";
    var eighteen = number + checkDigit(number);
    var batch =
        closed(
            roster()
                .row("户编号", "R7", "姓名", "百里残", "证件号码", eighteen + "42")
                .row("户编号", "R7", "姓名", "百里旧", "证件号码", "150822650101003", "与户主关系", "其他")
                .xlsx());
    assertCounts(batch, 2, "created", 2);

    var again =
        closed(
            roster()
                .row("户编号", "R7", "姓名", "百里残", "证件号码", eighteen)
                .row(
                    "户编号",
                    "R7",
                    "姓名",
                    "百里旧",
                    "证件号码",
                    "150822650101003",
                    "与户主关系",
                    "其他",
                    "健康状况",
                    "残疾")
                .xlsx());
    assertCounts(again, 2, "unchanged", 1);
    assertCounts(again, 2, "ambiguous", 1);
  }

  private static List<String> lines(Answer errors) {
    return errors
        .json()
        .at("/items")
        .valueStream()
        .map(
            error ->
                error.at("/row").asString()
                    + " "
                    + error.at("/column").asString()
                    + " "
                    + error.at("/value").asString()
                    + " "
                    + error.at("/reason").asString())
        .toList();
  }

  private long registered(String no) {
    return clerk
        .get("/api/monitoring/v1/households?size=200")
        .json()
        .at("/items")
        .valueStream()
        .filter(item -> item.at("/no").asString().equals(no))
        .count();
  }

  private Answer household(String name) {
    var found = clerk.get("/api/monitoring/v1/households?name=" + encoded(name));
    return clerk.get("/api/monitoring/v1/households/" + UUID.fromString(found.at("/items/0/id")));
  }

  private static long events(String headName) throws SQLException {
    try (var owner = TestStack.connect("monitoring", "monitoring_owner");
        var rows =
            owner
                .createStatement()
                .executeQuery(
                    "select coalesce(max(s.sequence), 0) from event_sequence s join household h on h.id::text = s.aggregate where h.head_name = '"
                        + headName
                        + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static char checkDigit(String seventeen) {
    int sum = 0;
    for (int at = 0; at < 17; at++) {
      sum += (seventeen.charAt(at) - '0') * ((1 << (17 - at)) % 11);
    }
    return "10X98765432".charAt(sum % 11);
  }
}
