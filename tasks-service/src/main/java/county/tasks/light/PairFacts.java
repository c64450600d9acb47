package county.tasks.light;

import county.platform.policy.Fact;
import county.platform.policy.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is known about one unit's part of one clause.
 *
 * @param clause id in the policy book, {@code PLAN_2_7}
 * @param recorded when these facts were put together
 */
public record PairFacts(
    String clause,
    String unitName,
    LocalDate asOf,
    Instant recorded,
    List<MilestoneFact> milestones,
    List<OrderFact> orders,
    List<IndicatorFact> indicators) {

  public PairFacts {
    milestones = List.copyOf(milestones);
    orders = List.copyOf(orders);
    indicators = List.copyOf(indicators);
  }

  /** Something counted or computed from the ledger of tasks itself. */
  <T> Fact<T> own(String label, T value) {
    return Fact.known(label, value, new Source("县方案任务台账", "", 0), asOf, recorded);
  }
}
