package county.tasks.board;

import county.tasks.indicator.IndicatorView;
import county.tasks.unit.UnitRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit's own page: what it is responsible for, what is due next, its orders and indicators.
 *
 * @param clauses of the plan, those with an urgent light first
 * @param due what falls due in the next 30 days, and what is overdue
 * @param indicators of its place, or of the county when it leads a clause they belong to
 */
record UnitBoard(
    LocalDate asOf,
    UnitRow unit,
    Optional<LightView> light,
    Board.Orders orders,
    List<OwnClause> clauses,
    List<Due> due,
    List<IndicatorView.Line> indicators) {

  record OwnClause(String id, String text, int task, String duty, Optional<LightView> light) {}

  /**
   * @param kind MILESTONE or ORDER
   */
  record Due(
      String kind, String id, String title, String clause, LocalDate dueOn, boolean overdue) {}
}
