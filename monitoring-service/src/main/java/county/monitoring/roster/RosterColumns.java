package county.monitoring.roster;

import county.monitoring.batch.BatchKind.Column;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of the roster: heads of the national register's exports 监测对象信息 and 户信息
 * (policy/national-export-heads.json), found by name in any order below two title rows.
 */
final class RosterColumns {

  static final String TOWNSHIP = "乡(镇)";
  static final String VILLAGE = "行政村";
  static final String HOUSEHOLD_NO = "户编号";
  static final String KIND = "户类型";
  static final String NAME = "姓名";
  static final String ID_NUMBER = "证件号码";
  static final String RELATION = "与户主关系";
  static final String SEX = "性别";
  static final String BIRTH_DATE = "出生日期";
  static final String HOUSEHOLD_PHONE = "户联系电话";
  static final String PHONE = "家庭成员联系电话";
  static final String BANK = "开户银行";
  static final String ACCOUNT = "银行账号";
  static final String GROUP = "自然村";
  static final String PERSON_NO = "人编号";
  static final String CATEGORY = "监测对象类别";
  static final String MONITORED_SINCE = "识别监测时间";
  static final String ELIMINATED = "风险是否已消除";
  static final String ELIMINATED_ON = "消除监测时间";
  static final String RISK = "致贫/返贫风险";
  static final String PER_CAPITA = "人均纯收入(元)";
  static final String HEALTH = "健康状况";
  static final String LABOUR = "劳动技能";
  static final String EDUCATION = "文化程度";
  static final String SCHOOLING = "在校生状况";
  static final String RESIDENT_INSURANCE = "是否参加城乡居民基本医疗保险";
  static final String EMPLOYEE_INSURANCE = "是否参加城镇职工基本医疗保险";
  static final String ALLOWANCE = "享受低保政策情况";
  static final String DESTITUTE = "享受特困供养政策情况";

  /** Amounts in the order of the columns of table income. */
  static final List<String> AMOUNTS =
      List.of("工资性收入", "生产经营性收入", "财产性收入", "转移性收入", "生产经营性支出", "理赔收入", "合规自付支出");

  /** Living and production conditions of the household, kept as observed facts by head name. */
  static final List<String> LIVING =
      List.of(
          "是否危房户",
          "住房面积",
          "是否解决安全饮用水",
          "是否通生活用电",
          "是否有卫生厕所",
          "入户道路是否硬化",
          "与村主干路距离",
          "耕地面积(亩)",
          "林地面积(亩)",
          "牧草地面积",
          "整户无劳动能力兜底保障户",
          "是否义务教育阶段适龄儿童少年失学辍学");

  /** Further columns of a person, kept by head name. */
  static final List<String> MORE =
      List.of(
          "证件类型",
          "民族",
          "政治面貌",
          "是否参加大病保险",
          "是否参加城乡居民基本养老保险",
          "是否参加城镇职工基本养老保险",
          "是否接受医疗救助",
          "失学或辍学原因",
          "义务教育阶段未上学原因",
          "务工所在地",
          "公益性岗位",
          "公益性岗位(月数)");

  private static final Set<String> IDENTIFYING = Set.of(ID_NUMBER, HOUSEHOLD_PHONE, PHONE, ACCOUNT);

  /** All columns of the template, required ones first. */
  static final List<Column> ALL =
      Stream.concat(
              Stream.of(
                  required(TOWNSHIP, "如：隆盛合镇"),
                  required(VILLAGE, "如：新地村"),
                  required(HOUSEHOLD_NO, "全国系统的户编号，同一户每行相同"),
                  required(KIND, "脱贫户 或 一般农户"),
                  required(NAME, "成员姓名"),
                  required(ID_NUMBER, "18 位身份证号，或 20、22 位残疾人证号；没有证件的成员留空"),
                  required(RELATION, "户主、配偶、之子、之女…（全国系统的写法）"),
                  optional(SEX, "男 或 女"),
                  optional(BIRTH_DATE, "如 1980-01-31；与证件号码一致"),
                  optional(HOUSEHOLD_PHONE, "11 位手机号"),
                  optional(PHONE, "11 位手机号"),
                  optional(BANK, ""),
                  optional(ACCOUNT, "只填数字"),
                  optional(GROUP, ""),
                  optional(PERSON_NO, "全国系统的人编号"),
                  optional(CATEGORY, "脱贫不稳定户、边缘易致贫户、突发严重困难户；不是监测对象的留空"),
                  optional(MONITORED_SINCE, "如 202109"),
                  optional(ELIMINATED, "是 或 否"),
                  optional(ELIMINATED_ON, "如 202209"),
                  optional(PER_CAPITA, "元，可有两位小数")),
              Stream.of(
                      Stream.of(1, 2, 3, 4, 5).map(n -> RISK + n),
                      Stream.of(
                          HEALTH,
                          LABOUR,
                          EDUCATION,
                          SCHOOLING,
                          RESIDENT_INSURANCE,
                          EMPLOYEE_INSURANCE,
                          ALLOWANCE,
                          DESTITUTE),
                      AMOUNTS.stream(),
                      LIVING.stream(),
                      MORE.stream())
                  .flatMap(names -> names)
                  .map(name -> optional(name, "")))
          .toList();

  private RosterColumns() {}

  private static Column required(String name, String description) {
    return new Column(name, true, IDENTIFYING.contains(name), description);
  }

  private static Column optional(String name, String description) {
    return new Column(name, false, IDENTIFYING.contains(name), description);
  }
}
