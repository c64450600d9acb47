package county.monitoring.followup;

import county.platform.web.ListQuery;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is tracked and until when the next visit is due, as SQL: monitored households from the day
 * they were recognised, or known here, and households in the watch after an elimination.
 */
@Component
class Tracked {

  static final String COLUMNS =
      """
      t.id, t.household_no, t.head_name, t.area, t.category, t.risks, t.monitored, v.visited_on, d.due_on, o.clue_id, o.clue_no,
      array(select distinct sp.name || '（' || sp.unit || '）' from support_person sp join support_plan p on p.id = sp.plan_id
            where p.household_id = t.id and p.state = 'MADE' order by 1) as responsible""";

  private final String from;

  /**
   * @param months from one visit of a monitored household to the next
   * @param watchedMonths the same after an elimination
   */
  Tracked(
      @Value("${county.follow-up.interval-months:1}") int months,
      @Value("${county.follow-up.watched-months:3}") int watchedMonths) {
    this.from =
        """
        (select s.household_id as id, s.household_no, s.head_name, s.area, s.category, s.risks, true as monitored,
                greatest(s.since, s.known_on) as base, %d as months
         from monitoring_spell s where s.valid_to is null
         union all
         (select distinct on (e.household_id) e.household_id, e.household_no, e.head_name, e.area, e.category, e.risks, false, e.decided_on, %d
         from elimination e join household h on h.id = e.household_id
         where e.state in ('DECIDED', 'ANNOUNCED', 'ELIMINATED') and e.watch_until >= :today and h.eliminated_on = e.decided_on and not h.monitored
           and h.lost_on is null
         order by e.household_id, e.id desc)) t
        left join lateral (select max(visited_on) as visited_on from follow_up_visit where household_id = t.id and situation <> 'ABSENT') v on true
        left join lateral (select due_on, clue_id, clue_no from follow_up_order where household_id = t.id and visit_id is null
                           order by due_on, id limit 1) o on true
        cross join lateral (select least((greatest(t.base, v.visited_on) + make_interval(months => t.months))::date, o.due_on) as due_on) d"""
            .formatted(months, watchedMonths);
  }

  /** Tracked on this day. */
  ListQuery query(LocalDate today) {
    return ListQuery.of(COLUMNS, from, "t.id").when("today", today, "d.due_on is not null");
  }

  /** The text after {@code from}; uses {@code :today}. */
  String from() {
    return from;
  }
}
