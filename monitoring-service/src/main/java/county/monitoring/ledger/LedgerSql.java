package county.monitoring.ledger;

import county.platform.time.BusinessClock;
import county.platform.web.ListQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The ledger of a day as SQL: one view for each table, asked for what was known then. */
@Component
class LedgerSql {

  static final String COLUMNS =
      """
      s.household_id as id, s.household_no, s.head_name, s.area, s.category, s.risks, s.since, d.due_on, d.measures, d.responsible, d.state""";

  static final Map<String, String> SORTS =
      Map.of(
          "area", "s.area",
          "headName", "s.head_name",
          "since", "s.since",
          "category", "s.category",
          "dueOn", "d.due_on");

  private final BusinessClock clock;
  private final String from;

  /**
   * @param months from one visit to the next
   */
  LedgerSql(BusinessClock clock, @Value("${county.follow-up.interval-months:1}") int months) {
    this.clock = clock;
    this.from =
        """
        (select * from monitoring_spell_known k
         where k.recorded @> :known and k.valid_from <= :asOf and (k.valid_to is null or k.valid_to > :asOf)) s
        cross join lateral (select
          least(
            (greatest(s.since, s.known_on, (select max(v.visited_on) from follow_up_visit v
               where v.household_id = s.household_id and v.situation <> 'ABSENT' and v.visited_on <= :asOf and v.recorded_at <= :known))
             + make_interval(months => %d))::date,
            (select min(o.due_on) from follow_up_order_known o
             where o.household_id = s.household_id and o.recorded @> :known and o.visit_id is null and o.ordered_on <= :asOf)) as due_on,
          array(select distinct m.kind from support_plan_known p join support_measure m on m.plan_id = p.id
                where p.household_id = s.household_id and p.recorded @> :known and p.state = 'MADE'
                  and m.starts_on <= :asOf and (m.ends_on is null or m.ends_on >= :asOf)
                  and (m.aid_case is null or exists (select from granted_aid g where g.case_id = m.aid_case and g.recorded_at <= :known))
                order by 1) as measures,
          array(select distinct r.name || '（' || r.unit || '）' from support_plan_known p join support_person r on r.plan_id = p.id
                where p.household_id = s.household_id and p.recorded @> :known and p.state = 'MADE' order by 1) as responsible,
          case
            when exists (select from elimination_known e where e.household_id = s.household_id and e.recorded @> :known
              and e.opened_on <= :asOf and e.decided_on is null and e.state not in ('REJECTED', 'WITHDRAWN', 'NATURAL_LOSS')) then 'ELIMINATING'
            when exists (select from safety_net_known n where n.household_id = s.household_id and n.recorded @> :known
              and n.valid_from <= :asOf and (n.valid_to is null or n.valid_to > :asOf)) then 'SAFETY_NET'
            else 'MONITORED' end as state) d"""
            .formatted(months);
  }

  /**
   * The ledger of a day.
   *
   * @param area 6, 9 or 12 digits; null: the whole of the reader's place
   */
  ListQuery query(String columns, LedgerDay day, @Nullable String area) {
    return ListQuery.of(columns, from, "s.household_id")
        .when("asOf", day.asOf(), "s.valid_from <= :asOf")
        .when("known", day.known(clock.zone()), "s.recorded @> :known")
        .in(area, "s.area");
  }

  String from() {
    return from;
  }
}
