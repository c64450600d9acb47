package county.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * The medical bureau's file of October 2021: small bills of many people, bills of people the
 * register does not know, one bill twice, one ID number with a wrong check digit, and the bills
 * that must raise a warning.
 *
 * @param claims rows in file order
 * @param warned numbers of the households that must be warned, sorted
 * @param wrongIdNumbers rows that must be rejected
 * @param unregistered rows of people who are in no household
 * @param duplicates rows that repeat an earlier one
 */
record Bills(
    List<MedicalClaim> claims,
    List<String> warned,
    int wrongIdNumbers,
    int unregistered,
    int duplicates) {
  private static final LocalDate MONTH = LocalDate.of(2021, 10, 1);

  /** Every 25th household, of both kinds, has a bill far beyond what it can bear. */
  private static final int RISKY_EVERY = 25;

  /**
   * The sample line of a 脱贫户 (policy/standards/monitoring.yaml): one household spends exactly this,
   * one a fen less.
   */
  static final long LINE_FEN = 500_000;

  private static final long SMALL_FEN = 40_000;
  private static final int STRANGERS = 40;

  Bills {
    claims = List.copyOf(claims);
    warned = List.copyOf(warned);
  }

  static Bills of(List<DemoHousehold> households, RandomGenerator random) {
    var claims = new ArrayList<MedicalClaim>();
    var warned = new TreeSet<String>();
    int atTheLine = outOfPovertyFrom(households, 100);
    int belowTheLine = outOfPovertyFrom(households, 200);
    for (int i = 0; i < households.size(); i++) {
      var household = households.get(i);
      if (i % RISKY_EVERY == RISKY_EVERY - 1) {
        warned.add(household.number());
        claims.add(
            claim(
                claims.size(),
                household.head(),
                "住院",
                2_600_000 + random.nextInt(2_000_000),
                random));
      } else if (i == atTheLine) {
        warned.add(household.number());
        claims.add(claim(claims.size(), household.head(), "门诊", LINE_FEN, random));
      } else if (i == belowTheLine) {
        claims.add(claim(claims.size(), household.head(), "门诊", LINE_FEN - 1, random));
      } else if (random.nextInt(10) < 6) {
        var person = household.members().get(random.nextInt(household.members().size()));
        claims.add(
            claim(claims.size(), person, "门诊", 1_000 + random.nextInt((int) SMALL_FEN), random));
      }
    }
    for (int i = 0; i < STRANGERS; i++) {
      claims.add(
          claim(
              claims.size(),
              stranger(i, random),
              "门诊",
              1_000 + random.nextInt((int) SMALL_FEN),
              random));
    }
    var last = claims.getLast();
    claims.add(last);
    claims.add(wrongCheckDigit(claims.getFirst()));
    return new Bills(claims, List.copyOf(warned), 1, STRANGERS, 1);
  }

  private static int outOfPovertyFrom(List<DemoHousehold> households, int first) {
    int index = first;
    while (!households.get(index).outOfPoverty() || index % RISKY_EVERY == RISKY_EVERY - 1) {
      index++;
    }
    return index;
  }

  private static MedicalClaim claim(
      int order, DemoPerson person, String visit, long outOfPocketFen, RandomGenerator random) {
    long pool = outOfPocketFen * (120 + random.nextInt(80)) / 100;
    return new MedicalClaim(
        "YB202110%06d".formatted(order + 1),
        person.name(),
        person.idNumber(),
        visit,
        MONTH.plusDays(random.nextInt(7)),
        outOfPocketFen + pool,
        pool,
        outOfPocketFen);
  }

  private static DemoPerson stranger(int order, RandomGenerator random) {
    var born = LocalDate.of(1950 + order, 6, 15);
    boolean male = random.nextBoolean();
    var name = SyntheticName.of(SyntheticName.surname(random), male, random);
    return new DemoPerson(
        name, "户主", male, born, SyntheticIdNumber.of(born, male, 400 + order), "健康", "普通劳动力", "初中");
  }

  private static MedicalClaim wrongCheckDigit(MedicalClaim claim) {
    var body = claim.idNumber().substring(0, 17);
    char wrong = SyntheticIdNumber.checkDigit(body) == '1' ? '2' : '1';
    return new MedicalClaim(
        claim.number() + "9",
        claim.name(),
        body + wrong,
        claim.visit(),
        claim.settled(),
        claim.totalFen(),
        claim.poolFen(),
        claim.outOfPocketFen());
  }
}
