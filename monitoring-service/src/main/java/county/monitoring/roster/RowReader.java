package county.monitoring.roster;

import county.monitoring.batch.RowCheck.Complaints;
import county.monitoring.household.Relations;
import county.monitoring.risk.Category;
import county.monitoring.risk.HouseholdKind;
import county.monitoring.risk.Risk;
import county.monitoring.roster.RosterRow.HouseholdPart;
import county.monitoring.roster.RosterRow.PersonPart;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.identity.Sex;
import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads rows of a roster and says everything that is wrong with one at once. For one head and one
 * thread.
 */
final class RowReader {

  private static final String PHONE_FORM = "1[3-9]\\d{9}";

  private final Head head;
  private final Places places;
  private final String within;
  private final IdNumberReader numbers;

  /**
   * @param within beginning of the area codes that the uploader may import
   */
  RowReader(Head head, Places places, String within, IdNumberReader numbers) {
    this.head = head;
    this.places = places;
    this.within = within;
    this.numbers = numbers;
  }

  /** The row, when nothing is wrong with it. */
  Optional<RosterRow> read(SheetRow row, Complaints complaints) {
    var cells = new RowCells(row, head, complaints);
    var person = person(cells);
    var household = household(cells);
    return cells.clean()
        ? Optional.of(new RosterRow(row.number(), household, person))
        : Optional.empty();
  }

  private HouseholdPart household(RowCells cells) {
    var kind = kind(cells);
    var category = category(cells, kind);
    return new HouseholdPart(
        cells.required(RosterColumns.HOUSEHOLD_NO),
        area(cells),
        kind,
        cells.text(RosterColumns.GROUP),
        phone(cells, RosterColumns.HOUSEHOLD_PHONE),
        cells.text(RosterColumns.BANK),
        cells.matching(RosterColumns.ACCOUNT, "\\d{8,30}", "银行账号应为 8 到 30 位数字"),
        category,
        risks(cells),
        cells.month(RosterColumns.MONITORED_SINCE),
        eliminated(cells),
        RosterColumns.AMOUNTS.stream().map(cells::amount).toList(),
        cells.amount(RosterColumns.PER_CAPITA),
        named(cells, RosterColumns.LIVING));
  }

  private PersonPart person(RowCells cells) {
    var idNumber = cells.text(RosterColumns.ID_NUMBER).flatMap(text -> idNumber(cells, text));
    return new PersonPart(
        cells.text(RosterColumns.PERSON_NO),
        name(cells),
        relation(cells),
        sex(cells, idNumber),
        birthDate(cells, idNumber),
        idNumber,
        phone(cells, RosterColumns.PHONE),
        cells.text(RosterColumns.HEALTH),
        cells.text(RosterColumns.LABOUR),
        cells.text(RosterColumns.EDUCATION),
        cells.text(RosterColumns.SCHOOLING),
        insurance(cells),
        cells.text(RosterColumns.ALLOWANCE),
        cells.text(RosterColumns.DESTITUTE),
        named(cells, RosterColumns.MORE));
  }

  private String area(RowCells cells) {
    var township = cells.required(RosterColumns.TOWNSHIP);
    var village = cells.required(RosterColumns.VILLAGE);
    var area = places.village(township, village);
    if (area.isEmpty() && !township.isEmpty() && !village.isEmpty()) {
      cells.wrong(RosterColumns.VILLAGE, "“" + township + "”没有这个村，请按区划名称填写");
    }
    if (area.filter(code -> !code.startsWith(within)).isPresent()) {
      cells.wrong(RosterColumns.VILLAGE, "不在您的管辖范围内，请由所在苏木镇导入");
    }
    return area.orElse("");
  }

  private static HouseholdKind kind(RowCells cells) {
    return switch (cells.required(RosterColumns.KIND)) {
      case "脱贫户" -> HouseholdKind.OUT_OF_POVERTY;
      case "一般农户", "普通农户", "" -> HouseholdKind.ORDINARY;
      default -> {
        cells.wrong(RosterColumns.KIND, "户类型应为 脱贫户 或 一般农户");
        yield HouseholdKind.ORDINARY;
      }
    };
  }

  /** 01 is for households out of poverty, 02 for the others. Source: domain rule 监测对象类别, MF57. */
  private static Optional<Category> category(RowCells cells, HouseholdKind kind) {
    var text = cells.text(RosterColumns.CATEGORY);
    var category = text.flatMap(Category::byLabel);
    if (text.isPresent() && category.isEmpty()) {
      cells.wrong(RosterColumns.CATEGORY, "监测对象类别应为 脱贫不稳定户、边缘易致贫户 或 突发严重困难户");
    }
    var wrongKind = kind == HouseholdKind.OUT_OF_POVERTY ? Category.MARGINAL : Category.UNSTABLE;
    if (category.filter(wrongKind::equals).isPresent()) {
      cells.wrong(
          RosterColumns.CATEGORY, "“" + wrongKind.label() + "”与户类型“" + kind.label() + "”矛盾");
    }
    return category;
  }

  private static List<String> risks(RowCells cells) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(n -> risk(cells, RosterColumns.RISK + n))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<String> risk(RowCells cells, String column) {
    var text = cells.text(column);
    var risk =
        text.flatMap(
            label ->
                Arrays.stream(Risk.values())
                    .filter(known -> known.label().equals(label))
                    .findFirst());
    if (text.isPresent() && risk.isEmpty()) {
      cells.wrong(column, "没有这种风险，应为因病、因学、因残、因自然灾害等全国系统的写法");
    }
    return risk.map(Risk::code);
  }

  private static Optional<LocalDate> eliminated(RowCells cells) {
    var month = cells.month(RosterColumns.ELIMINATED_ON);
    var yes = cells.text(RosterColumns.ELIMINATED).filter("是"::equals).isPresent();
    if (yes && month.isEmpty()) {
      cells.wrong(RosterColumns.ELIMINATED_ON, "风险已消除的，要填消除监测时间");
    }
    return yes ? month : Optional.empty();
  }

  private static String name(RowCells cells) {
    var name = cells.required(RosterColumns.NAME);
    if (name.length() > 60 || name.matches(".*[0-9].*")) {
      cells.wrong(RosterColumns.NAME, "姓名里不应有数字，也不应超过 60 个字");
    }
    return name;
  }

  private static String relation(RowCells cells) {
    var relation = cells.required(RosterColumns.RELATION);
    if (!relation.isEmpty() && !Relations.ALL.contains(relation)) {
      cells.wrong(RosterColumns.RELATION, "与户主关系应按全国系统的写法，如 户主、配偶、之子");
    }
    return relation;
  }

  private Optional<IdNumber> idNumber(RowCells cells, String text) {
    return switch (numbers.read(text)) {
      case IdNumber.Valid(IdNumber number) -> Optional.of(number);
      case IdNumber.Invalid(String reason) -> {
        cells.wrong(RosterColumns.ID_NUMBER, reason);
        yield Optional.empty();
      }
    };
  }

  private static Sex sex(RowCells cells, Optional<IdNumber> number) {
    var stated =
        switch (cells.text(RosterColumns.SEX).orElse("")) {
          case "男", "1" -> Sex.MALE;
          case "女", "2" -> Sex.FEMALE;
          case "" -> Sex.UNKNOWN;
          default -> {
            cells.wrong(RosterColumns.SEX, "性别应为 男 或 女");
            yield Sex.UNKNOWN;
          }
        };
    if (stated != Sex.UNKNOWN && number.filter(known -> known.sex() != stated).isPresent()) {
      cells.wrong(RosterColumns.SEX, "性别与证件号码不一致");
    }
    return number.map(IdNumber::sex).orElse(stated);
  }

  private Optional<LocalDate> birthDate(RowCells cells, Optional<IdNumber> number) {
    var stated = cells.date(RosterColumns.BIRTH_DATE);
    if (stated.filter(date -> date.isAfter(numbers.today())).isPresent()) {
      cells.wrong(RosterColumns.BIRTH_DATE, "出生日期在将来");
    } else if (stated.isPresent()
        && number.filter(known -> !known.birthDate().equals(stated.get())).isPresent()) {
      cells.wrong(RosterColumns.BIRTH_DATE, "出生日期与证件号码不一致");
    }
    return number.map(IdNumber::birthDate).or(() -> stated);
  }

  private static Optional<String> phone(RowCells cells, String column) {
    return cells.matching(column, PHONE_FORM, "应为 11 位手机号");
  }

  private static Optional<String> insurance(RowCells cells) {
    var resident = cells.text(RosterColumns.RESIDENT_INSURANCE);
    var employee = cells.text(RosterColumns.EMPLOYEE_INSURANCE);
    if (resident.isEmpty() && employee.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        employee.filter("是"::equals).isPresent()
            ? "城镇职工"
            : resident.filter("是"::equals).isPresent() ? "城乡居民" : "未参保");
  }

  private static Map<String, String> named(RowCells cells, List<String> columns) {
    var named = new LinkedHashMap<String, String>();
    columns.forEach(column -> cells.text(column).ifPresent(text -> named.put(column, text)));
    return named;
  }
}
