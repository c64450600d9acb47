package county.assets.depreciation;

import static county.platform.policy.Money.ZERO;

import county.assets.depreciation.Terms.Addition;
import county.platform.policy.Money;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 年限平均法: equal monthly amounts from the first month by the owner's regime until the part that wears
 * off is booked; the last month takes the rounding. An addition spreads what is left, with itself,
 * over the months left. Sources: PLAN_4_3; months by the regime.
 */
public final class StraightLine {

  private final Terms terms;
  private final Optional<YearMonth> end;
  private final Deque<Addition> coming;
  private final List<Stretch> plan = new ArrayList<>();
  private Money cost;
  private int life;
  private int elapsed;
  private Money done = ZERO;

  private StraightLine(Terms terms) {
    this.terms = terms;
    this.end = terms.removedOn().map(terms.regime()::firstMonthWithout);
    this.coming = new ArrayDeque<>(terms.additions());
    this.cost = terms.cost();
    this.life = terms.lifeMonths();
  }

  /** The plan, in the order of its months; empty when nothing wears off. */
  public static List<Stretch> plan(Terms terms) {
    return List.copyOf(new StraightLine(terms).stretches());
  }

  /** What a plan books in a month. */
  public static Money in(List<Stretch> plan, YearMonth month) {
    return plan.stream()
        .filter(stretch -> !month.isBefore(stretch.from()) && !month.isAfter(stretch.to()))
        .findFirst()
        .map(stretch -> stretch.in(month))
        .orElse(ZERO);
  }

  /** What a plan has booked at the end of a month. */
  public static Money accumulated(List<Stretch> plan, YearMonth month) {
    return plan.stream()
        .filter(stretch -> !month.isBefore(stretch.from()))
        .reduce((earlier, later) -> later)
        .map(stretch -> stretch.after(month))
        .orElse(ZERO);
  }

  private List<Stretch> stretches() {
    var month = open(terms.regime().firstMonthOf(terms.inUseOn()));
    while (!ended(month)) {
      take(month);
      if (left() > 0) {
        month = open(book(month));
      } else if (coming.isEmpty()) {
        break;
      } else {
        month = open(first(coming.getFirst()));
      }
    }
    return plan;
  }

  /** The months that are left to spread over: at least one while anything is left. */
  private int left() {
    return remaining().equals(ZERO) ? 0 : Math.max(life - elapsed, 1);
  }

  private Money remaining() {
    return terms.wearing(cost).minus(done);
  }

  private void take(YearMonth month) {
    while (!coming.isEmpty() && !first(coming.getFirst()).isAfter(month)) {
      var addition = coming.removeFirst();
      cost = cost.plus(addition.amount());
      life += addition.extraMonths();
    }
  }

  /** Books one stretch from a month on and answers the month after it. */
  private YearMonth book(YearMonth from) {
    int left = left();
    var whole = from.plusMonths(left - 1L);
    var to =
        interruptions(from)
            .map(month -> month.minusMonths(1))
            .filter(month -> month.isBefore(whole))
            .min(YearMonth::compareTo)
            .orElse(whole);
    var monthly = monthly(remaining(), left);
    var stretch =
        new Stretch(
            from,
            to,
            done,
            monthly,
            to.equals(whole)
                ? terms.wearing(cost)
                : done.plus(monthly.times(ChronoUnit.MONTHS.between(from, to) + 1)));
    plan.add(stretch);
    done = stretch.total();
    elapsed += stretch.months();
    return to.plusMonths(1);
  }

  /** Months from which on another amount holds, or none. */
  private Stream<YearMonth> interruptions(YearMonth from) {
    return Stream.of(
            coming.stream().limit(1).map(this::first),
            terms.pauses().stream().map(Terms.Pause::from).filter(month -> month.isAfter(from)),
            end.stream())
        .flatMap(months -> months);
  }

  private YearMonth first(Addition addition) {
    return terms.regime().firstMonthOf(addition.on());
  }

  /** The month itself or, when it lies in a pause, the first one after. */
  private YearMonth open(YearMonth month) {
    var open = month;
    for (var pause : terms.pauses()) {
      open = pause.holds(open) ? pause.to().plusMonths(1) : open;
    }
    return open;
  }

  private boolean ended(YearMonth month) {
    return month.isAfter(Terms.Pause.FOREVER)
        || end.filter(without -> !month.isBefore(without)).isPresent();
  }

  /** Rounded half up, but never so high that nothing is left for the last month. */
  private static Money monthly(Money remaining, int months) {
    var share = remaining.dividedBy(months);
    return share.times(months - 1L).isAbove(remaining)
        ? new Money(remaining.fen() / months)
        : share;
  }
}
