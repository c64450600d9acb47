package county.monitoring.leadtime;

import county.platform.web.ListQuery;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which clues; every part may be missing.
 *
 * @param area statistical code of a place within the caller's own
 * @param feed code of the feed whose data raised it
 * @param since first day it was raised on
 * @param until last day it was raised on
 */
record LeadTimeFilter(
    @Nullable String area,
    @Nullable String feed,
    @Nullable State state,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {

  /** How far a clue has come. */
  enum State {
    visited("x.visited_on is not null"),
    waiting("x.visited_on is null and x.ended_on is null"),
    closed("x.visited_on is null and x.ended_on is not null");

    private final String condition;

    State(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }
  }

  /**
   * Clues that an agency's data raised, with the batch that did and the first verified visit after:
   * of the recognition, once it is verified, or the visit that a clue about a monitored household
   * asks for.
   */
  static final String FROM =
      """
      (select c.id, c.no, c.household_id, c.area, c.raised_on, c.ended_on, r.kind as feed, r.label, r.data_date, r.arrived_on, v.visited_on
       from clue c
       join lateral (select k.batch_id from clue_warning k where k.clue_id = c.id and k.effect = 'RAISED' order by k.warned_at limit 1) w on true
       join feed_report r on r.batch_id = w.batch_id
       left join lateral (
         select min(d.day) as visited_on from (
           select case s.action when 'VISIT' then (s.statement ->> 'visitedOn')::date else (s.taken_at at time zone 'Asia/Shanghai')::date end as day
             from recognition_step s where s.recognition_id = c.recognition_id and s.action in ('VISIT', 'VERIFICATION')
             and exists (select from recognition_step t where t.recognition_id = c.recognition_id and t.action = 'VERIFICATION')
           union all select f.visited_on from follow_up_order o join follow_up_visit f on f.id = o.visit_id where o.clue_id = c.id) d
         where d.day >= c.raised_on) v on true) x
      join household h on h.id = x.household_id""";

  ListQuery query(String columns) {
    var query =
        ListQuery.of(columns, FROM, "x.id")
            .in(area, "x.area")
            .when("feed", feed, "x.feed = :feed")
            .when("since", since, "x.raised_on >= :since")
            .when("until", until, "x.raised_on <= :until")
            .sorted(null, "-raised", Map.of("raised", "x.raised_on"));
    return state == null ? query : query.where(state.condition());
  }
}
