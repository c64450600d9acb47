package county.tasks.indicator;

import java.util.Map;

/**
 * How each indicator that is computed here is counted: a query of the rows of its denominator with
 * {@code id, no, household_id, household_no, head_name, area, day, counted}. The same rows are the
 * number and what opens when somebody asks for it.
 */
final class Counting {

  private static final String RECOGNISED =
      """
      select r.id, r.no, r.household_id, r.household_no, r.head_name, r.area, r.recognised_on as day, %s as counted
      from recognised_case r
      """;

  /** Households that became a case: recognised, or a clue of theirs was overdue. PLAN_2_7. */
  private static final String CLUES =
      """
      select h.household_id as id, coalesce(r.no, o.subject_no, '') as no, h.household_id, coalesce(r.household_no, o.household_no, '') as household_no,
             coalesce(r.head_name, o.head_name, '') as head_name, coalesce(r.area, o.area) as area, coalesce(r.recognised_on, o.due_on) as day,
             o.household_id is null as counted
      from (select household_id from recognised_case union select household_id from overdue_case where kind = 'CLUE_OVERDUE') h
      left join lateral (select * from recognised_case r where r.household_id = h.household_id order by r.recognised_on desc limit 1) r on true
      left join lateral (select * from overdue_case o where o.household_id = h.household_id and o.kind = 'CLUE_OVERDUE' order by o.due_on limit 1) o on true
      """;

  private static final Map<String, String> ROWS =
      Map.of(
          "clues-decided-in-time", CLUES,
          "support-plans-in-time", recognised(noPlanOverdue("")),
          "households-with-plan", recognised(noPlanOverdue("and o.settled_on is null")),
          "recognised-unstable", recognised("r.category = '01'"),
          "recognised-marginal", recognised("r.category = '02'"),
          "recognised-sudden", recognised("r.category = '03'"));

  private Counting() {}

  static boolean isCounted(String indicator) {
    return ROWS.containsKey(indicator);
  }

  /**
   * The rows of the denominator.
   *
   * @throws IllegalArgumentException when the indicator is not computed here
   */
  static String rowsOf(String indicator) {
    var rows = ROWS.get(indicator);
    if (rows == null) {
      throw new IllegalArgumentException(indicator + " is not computed from facts");
    }
    return rows;
  }

  private static String recognised(String counted) {
    return RECOGNISED.formatted(counted);
  }

  private static String noPlanOverdue(String and) {
    return "not exists (select from overdue_case o where o.kind = 'SUPPORT_PLAN_OVERDUE' and o.subject_id = r.id "
        + and
        + ")";
  }
}
