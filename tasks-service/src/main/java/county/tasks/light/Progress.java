package county.tasks.light;

import county.platform.policy.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far the milestones of a pair are, and how far time is; in percent, weighted. What nobody
 * reported is not zero: it lies between {@code atLeast} and {@code atMost}.
 */
record Progress(
    BigDecimal timeShare, BigDecimal atLeast, BigDecimal atMost, List<String> unreported) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int PLACES = 1;

  static Progress of(PairFacts facts) {
    var time = BigDecimal.ZERO;
    var low = BigDecimal.ZERO;
    var high = BigDecimal.ZERO;
    var weights = BigDecimal.ZERO;
    for (var milestone : measured(facts)) {
      var weight = BigDecimal.valueOf(milestone.weight());
      weights = weights.add(weight);
      time = time.add(weight.multiply(timeShare(milestone, facts)));
      low = low.add(weight.multiply(known(milestone) ? share(milestone) : BigDecimal.ZERO));
      high = high.add(weight.multiply(known(milestone) ? share(milestone) : WHOLE));
    }
    if (weights.signum() == 0) {
      return new Progress(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }
    return new Progress(
        time.divide(weights, PLACES, RoundingMode.HALF_UP),
        low.divide(weights, PLACES, RoundingMode.HALF_UP),
        high.divide(weights, PLACES, RoundingMode.HALF_UP),
        measured(facts).stream()
            .filter(milestone -> !known(milestone))
            .map(MilestoneFact::title)
            .toList());
  }

  /** Milestones that grow towards a target; a limit to keep has no progress. */
  static List<MilestoneFact> measured(PairFacts facts) {
    return facts.milestones().stream().filter(milestone -> !milestone.keep()).toList();
  }

  static boolean known(MilestoneFact milestone) {
    return milestone.isDone() || milestone.figure() instanceof Fact.Known;
  }

  /** Percent reached, 0 to 100. */
  static BigDecimal share(MilestoneFact milestone) {
    if (milestone.isDone()) {
      return WHOLE;
    }
    var figure = milestone.figure().value();
    var target = milestone.target().filter(goal -> goal.signum() > 0).orElse(WHOLE);
    return figure
        .multiply(WHOLE)
        .divide(target, PLACES, RoundingMode.HALF_UP)
        .max(BigDecimal.ZERO)
        .min(WHOLE);
  }

  private static BigDecimal timeShare(MilestoneFact milestone, PairFacts facts) {
    long whole = ChronoUnit.DAYS.between(milestone.startsOn(), milestone.dueOn()) + 1;
    long passed = ChronoUnit.DAYS.between(milestone.startsOn(), facts.asOf());
    return BigDecimal.valueOf(Math.clamp(passed, 0, whole))
        .multiply(WHOLE)
        .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
  }
}
