package county.assets.depreciation;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.policy.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every plan, whatever its terms. PLAN_4_3 */
class StraightLineTest {

  /**
   * Cost, life, additions and pauses by chance: the months add up to what wears off, none is
   * negative.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theMonthsOfAPlanAddUpToWhatWearsOff(int seed) {
    var random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      var terms = terms(random);
      var plan = StraightLine.plan(terms);
      var whole =
          terms.additions().stream().map(Terms.Addition::amount).reduce(terms.cost(), Money::plus);
      var sum = Money.ZERO;
      for (var month = YearMonth.of(2012, 1); month.getYear() < 2120; month = month.plusMonths(1)) {
        var booked = StraightLine.in(plan, month);
        assertThat(booked.isNegative()).as(terms + " " + month).isFalse();
        sum = sum.plus(booked);
        assertThat(StraightLine.accumulated(plan, month)).as(terms + " " + month).isEqualTo(sum);
      }
      assertThat(sum).as(terms.toString()).isEqualTo(terms.wearing(whole));
    }
  }

  @Test
  void stretchesFollowEachOtherWithoutOverlap() {
    var random = new Random(99);
    for (int round = 0; round < 200; round++) {
      var plan = StraightLine.plan(terms(random));
      for (int at = 1; at < plan.size(); at++) {
        assertThat(plan.get(at).from().isAfter(plan.get(at - 1).to())).isTrue();
        assertThat(plan.get(at).before()).isEqualTo(plan.get(at - 1).total());
      }
    }
  }

  /** Half a fen a month for fifty years: rounding up each month must not eat up the last. */
  @Test
  void aTinySumOverAVeryLongLifeNeverTurnsNegative() {
    var plan = StraightLine.plan(plain(new Money(310), 600));
    assertThat(StraightLine.accumulated(plan, YearMonth.of(2071, 1))).isEqualTo(new Money(310));
    assertThat(plan)
        .allSatisfy(stretch -> assertThat(stretch.in(stretch.to()).isNegative()).isFalse());
  }

  private static Terms plain(Money cost, int months) {
    return new Terms(
        Regime.GOVERNMENT,
        LocalDate.of(2021, 1, 1),
        cost,
        months,
        BigDecimal.ZERO,
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Terms terms(Random random) {
    var inUse =
        LocalDate.of(2012 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
    var additions = new ArrayList<Terms.Addition>();
    for (int n = random.nextInt(4); n > 0; n--) {
      additions.add(
          new Terms.Addition(
              inUse.plusDays(random.nextInt(6000)),
              new Money(1 + random.nextInt(100_000_00)),
              random.nextInt(3) * 12));
    }
    var pauses = new ArrayList<Terms.Pause>();
    var from = YearMonth.from(inUse);
    for (int n = random.nextInt(3); n > 0; n--) {
      from = from.plusMonths(1 + random.nextInt(40));
      var to = from.plusMonths(random.nextInt(20));
      pauses.add(new Terms.Pause(from, to));
      from = to.plusMonths(1);
    }
    return new Terms(
        Regime.values()[random.nextInt(2)],
        inUse,
        new Money(1 + random.nextInt(1_000_000_00)),
        12 * (1 + random.nextInt(50)),
        BigDecimal.valueOf(random.nextInt(11)),
        additions,
        Optional.empty(),
        pauses);
  }
}
