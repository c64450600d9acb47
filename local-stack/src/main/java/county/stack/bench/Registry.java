package county.stack.bench;

import county.stack.demo.MedicalFile;
import county.stack.demo.RosterSheet;
import county.stack.demo.SyntheticIdNumber;
import county.stack.demo.Village;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * 40,000 households of three, computed from their number alone: nothing is kept in memory. Person
 * 3h is the head of household h, 3h+1 the spouse, 3h+2 the child.
 */
record Registry(List<Village> villages, int households) {
  private static final LocalDate ELDERS = LocalDate.of(1950, 1, 1);
  private static final LocalDate CHILDREN = LocalDate.of(1976, 1, 1);
  private static final LocalDate STRANGERS = LocalDate.of(2007, 1, 1);
  private static final int ELDERS_DAYS = 9_000;
  private static final int CHILDREN_DAYS = 11_000;
  private static final int STRANGERS_DAYS = 4_500;
  private static final int CHARACTERS = 400;

  int persons() {
    return households * 3;
  }

  int head(int household) {
    return household * 3;
  }

  int householdOf(int person) {
    return person / 3;
  }

  /** 户编号. */
  String number(int household) {
    return "1508229%08d".formatted(household);
  }

  String idNumber(int person) {
    return SyntheticIdNumber.of(born(person), male(person), order(person));
  }

  /** The number as it was before 1999: two-digit year, no check digit. */
  String shortIdNumber(int person) {
    var number = idNumber(person);
    return number.substring(0, 6) + number.substring(8, 17);
  }

  String wrongIdNumber(int person) {
    var body = idNumber(person).substring(0, 17);
    return body + (SyntheticIdNumber.checkDigit(body) == '1' ? '2' : '1');
  }

  /** A valid number of somebody in no household. */
  String strangersIdNumber(int order) {
    int slot = order % (STRANGERS_DAYS * 900);
    return SyntheticIdNumber.of(
        STRANGERS.plusDays(slot % STRANGERS_DAYS), slot % 2 == 0, slot / STRANGERS_DAYS % 500);
  }

  String name(int person) {
    return "" + character(person / 3) + character(person * 7 + 11) + character(person * 13 + 5);
  }

  private static char character(int seed) {
    return (char) ('一' + Math.floorMod(seed, CHARACTERS));
  }

  private LocalDate born(int person) {
    int household = householdOf(person);
    return isChild(person)
        ? CHILDREN.plusDays(household % CHILDREN_DAYS)
        : ELDERS.plusDays(household % ELDERS_DAYS);
  }

  private int order(int person) {
    return householdOf(person) / (isChild(person) ? CHILDREN_DAYS : ELDERS_DAYS);
  }

  private static boolean isChild(int person) {
    return person % 3 == 2;
  }

  private static boolean male(int person) {
    return person % 3 == 0 || (isChild(person) && person % 2 == 0);
  }

  /** The roster as CSV with the heads of the national layout. */
  void writeRoster(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(String.join(",", RosterSheet.HEADS));
      out.write("\r\n");
      for (int person = 0; person < persons(); person++) {
        out.write(rosterRow(person));
      }
    }
  }

  private String rosterRow(int person) {
    int household = householdOf(person);
    var village = villages.get(household % villages.size());
    var kind = household % 10 < 6 ? "脱贫户" : "一般农户";
    var relation = List.of("户主", "配偶", male(person) ? "之子" : "之女").get(person % 3);
    return String.join(
            ",",
            "磴口县",
            village.township(),
            village.name(),
            number(household),
            kind,
            "199%08d".formatted(household),
            name(person),
            "居民身份证",
            idNumber(person),
            relation,
            male(person) ? "男" : "女",
            born(person).toString(),
            "汉族,初中,,健康,普通劳动力,是,否,是,是,否,是,是,24000.00,18000.00,0.00,3000.00,6000.00,13000.00")
        + "\r\n";
  }

  String medicalRow(String number, String name, String idNumber, LocalDate settled, long fen) {
    return String.join(
            ",",
            number,
            name,
            idNumber,
            fen > 1_000_000 ? "住院" : "门诊",
            settled.toString(),
            MedicalFile.yuan(fen * 2),
            MedicalFile.yuan(fen),
            MedicalFile.yuan(fen))
        + "\r\n";
  }
}
