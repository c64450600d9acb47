package county.monitoring.ledger;

import county.platform.time.BusinessClock;
import county.platform.web.ListQuery;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs through the members of all households that are or were monitored, as the national register
 * wants them: a row for each, with what is known of the household beside it.
 */
@Service
public class NationalExportService {

  private static final int FETCH = 500;

  private static final String COLUMNS =
      """
      p.id, p.no as person_no, p.name, p.sex, p.birth_date, p.id_kind, p.id_cipher, p.relation, p.health, p.labour, p.education, p.schooling,
      p.medical_insurance, p.allowance, p.destitute, p.phone_cipher, p.more::text as more,
      h.id as household, h.area, h.no, h.kind, h.head_name, h.village_group, h.phone_cipher as household_phone, h.category, h.monitored_since, h.risks,
      h.eliminated_on, h.monitored, h.per_capita_income, i.wage, i.business, i.property, i.transfer, i.business_cost, i.claims, i.out_of_pocket,
      x.living::text as living, x.safety_net, x.measures, e.method, s.house_damaged, s.water_damaged, s.dropout, s.uninsured,
      s.collector, s.id as snapshot, s.collector_phone_cipher""";

  private static final String FROM =
      """
      household h join person p on p.household_id = h.id and p.left_on is null
      left join lateral (select * from income n where n.household_id = h.id order by n.period desc, n.recorded_at desc, n.id desc limit 1) i on true
      left join lateral (select * from elimination m where m.household_id = h.id and m.decided_on = h.eliminated_on and m.state <> 'ROLLED_BACK'
                         order by m.id desc limit 1) e on true
      left join lateral (select * from elimination_snapshot t where t.elimination_id = e.id order by t.id desc limit 1) s on true
      cross join lateral (select
        (select jsonb_object_agg(l.name, l.value) from (select distinct on (name) name, value from living_fact
           where household_id = h.id order by name, recorded_at desc, id desc) l) as living,
        exists (select from safety_net n where n.household_id = h.id and n.valid_to is null) as safety_net,
        array(select distinct m.kind from support_measure m join support_plan q on q.id = m.plan_id
              where q.household_id = h.id and m.starts_on <= :today order by 1) as measures) x""";

  private final JdbcClient jdbc;
  private final NationalRow rows;
  private final BusinessClock clock;

  NationalExportService(JdbcClient jdbc, NationalRow rows, BusinessClock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Hands over each member, household by household. Answers how many.
   *
   * @param area 6, 9 or 12 digits; null: the whole of the reader's place
   */
  @Transactional(readOnly = true)
  long each(@Nullable String area, Consumer<Map<String, String>> take) {
    try (var members =
        ListQuery.of(COLUMNS, FROM, "p.id")
            .when("today", clock.today(), ":today is not null")
            .where("h.category is not null and h.lost_on is null")
            .in(area, "h.area")
            .sorted(
                null,
                "household",
                Map.of("household", "h.area, h.no, (p.relation <> '户主'), p.birth_date"))
            .all(jdbc, FETCH, (row, n) -> rows.of(row))) {
      return members.peek(take).count();
    }
  }
}
