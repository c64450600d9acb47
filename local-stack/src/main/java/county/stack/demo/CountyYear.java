package county.stack.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The whole county as it might be: its 11 townships and 104 villages, 20,000 made-up households of
 * about 60,000 made-up people, and what three bureaus send of twelve months.
 *
 * @param months the twelve months in their order
 */
record CountyYear(List<DemoHousehold> households, List<Month> months) {
  static final int HOUSEHOLDS = 20_000;
  static final YearMonth FIRST_MONTH = YearMonth.from(DemoCounty.FIRST_DAY);
  static final int MONTHS = 12;

  private static final long SEED = 150_822L;
  private static final LocalDate SCHOOL_CUT = LocalDate.of(2021, 8, 31);

  /** One of so many households has a bill beyond what it can bear, each month another. */
  private static final int ILL_EVERY = 600;

  private static final int ILL_STEP = ILL_EVERY / MONTHS;
  private static final int BILLS_PERCENT = 25;
  private static final int APPRAISED_EVERY = 5;
  private static final int DANGEROUS_A_MONTH = 3;
  private static final int LEAVING_A_MONTH = 3;

  /**
   * The files of one month.
   *
   * @param warned numbers of the households that are in danger by them
   */
  record Month(
      YearMonth month,
      List<MedicalClaim> claims,
      List<List<String>> pupils,
      List<List<String>> houses,
      TreeSet<String> warned) {
    /** The day the bureaus hand them in. */
    LocalDate day() {
      return month.atDay(DemoCounty.FIRST_DAY.getDayOfMonth());
    }
  }

  CountyYear {
    households = List.copyOf(households);
    months = List.copyOf(months);
  }

  /**
   * The county.
   *
   * @param villages all its villages
   * @param count how many households; {@link #HOUSEHOLDS} but in tests
   */
  static CountyYear of(List<Village> villages, int count) {
    var random = new Random(SEED);
    var source = new Households(random);
    var households =
        IntStream.range(0, count)
            .mapToObj(i -> source.next(villages.get(i % villages.size())))
            .toList();
    var months =
        IntStream.range(0, MONTHS)
            .mapToObj(month -> month(households, month, new Random(SEED + 1 + month)))
            .toList();
    return new CountyYear(households, months);
  }

  private static Month month(List<DemoHousehold> households, int order, RandomGenerator random) {
    var month = FIRST_MONTH.plusMonths(order);
    var warned = new TreeSet<String>();
    return new Month(
        month,
        claims(households, order, month, warned, random),
        pupils(households, order, month, warned),
        houses(households, order, month, warned),
        warned);
  }

  /** Small bills of many, and of each 600th household one that it cannot bear. */
  private static List<MedicalClaim> claims(
      List<DemoHousehold> households,
      int order,
      YearMonth month,
      TreeSet<String> warned,
      RandomGenerator random) {
    var claims = new ArrayList<MedicalClaim>();
    for (int i = 0; i < households.size(); i++) {
      var household = households.get(i);
      if (i % ILL_EVERY == order * ILL_STEP + ILL_STEP / 2) {
        warned.add(household.number());
        claims.add(
            claim(
                claims.size(),
                month,
                household.head(),
                "住院",
                2_600_000 + random.nextInt(2_000_000),
                random));
      } else if (random.nextInt(100) < BILLS_PERCENT) {
        var person = household.members().get(random.nextInt(household.members().size()));
        claims.add(
            claim(claims.size(), month, person, "门诊", 1_000 + random.nextInt(38_000), random));
      }
    }
    return claims;
  }

  private static MedicalClaim claim(
      int order,
      YearMonth month,
      DemoPerson person,
      String visit,
      long outOfPocketFen,
      RandomGenerator random) {
    long pool = outOfPocketFen * (120 + random.nextInt(80)) / 100;
    return new MedicalClaim(
        "YB%d%02d%06d".formatted(month.getYear(), month.getMonthValue(), order + 1),
        person.name(),
        person.idNumber(),
        visit,
        month.atDay(1 + random.nextInt(7)),
        outOfPocketFen + pool,
        pool,
        outOfPocketFen);
  }

  /** Every child of compulsory-school age; each month three others have left school. */
  private static List<List<String>> pupils(
      List<DemoHousehold> households, int order, YearMonth month, TreeSet<String> warned) {
    var rows = new ArrayList<List<String>>();
    int left = 0;
    for (int i = 0; i < households.size(); i++) {
      var household = households.get(i);
      for (var member : household.members()) {
        int age = member.ageOn(SCHOOL_CUT);
        if (age < 6 || age > 15) {
          continue;
        }
        boolean leaves =
            left < LEAVING_A_MONTH
                && age > 11
                && i % MONTHS == order
                && !warned.contains(household.number());
        if (leaves) {
          left++;
          warned.add(household.number());
        }
        rows.add(
            List.of(
                "G1508222021%06d".formatted(rows.size() + 1),
                member.name(),
                member.idNumber(),
                household.village().township() + "学校",
                member.schooling(),
                leaves ? "辍学" : "在读",
                month.atDay(leaves ? 6 : 1).toString()));
      }
    }
    return rows;
  }

  /** A twelfth of the appraised houses; three only homes among them are dangerous. */
  private static List<List<String>> houses(
      List<DemoHousehold> households, int order, YearMonth month, TreeSet<String> warned) {
    var rows = new ArrayList<List<String>>();
    int dangerous = 0;
    for (int i = order * APPRAISED_EVERY; i < households.size(); i += APPRAISED_EVERY * MONTHS) {
      var household = households.get(i);
      boolean unsafe = dangerous < DANGEROUS_A_MONTH && !warned.contains(household.number());
      if (unsafe) {
        dangerous++;
        warned.add(household.number());
      }
      rows.add(
          List.of(
              "ZJ%d%02d%05d".formatted(month.getYear(), month.getMonthValue(), rows.size() + 1),
              household.head().name(),
              household.head().idNumber(),
              unsafe ? (dangerous % 2 == 0 ? "C" : "D") : (i % 2 == 0 ? "A" : "B"),
              "是",
              month.atDay(1 + i % 7).toString(),
              "磴口县农村住房安全鉴定点（演示）"));
    }
    return rows;
  }

  /** Households of one township, in the order in which they were made. */
  List<DemoHousehold> of(String township) {
    return households.stream()
        .filter(household -> household.village().townshipCode().equals(township))
        .toList();
  }

  long persons() {
    return households.stream().mapToLong(household -> household.members().size()).sum();
  }
}
