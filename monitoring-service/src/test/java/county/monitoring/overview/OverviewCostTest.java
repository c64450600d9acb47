package county.monitoring.overview;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the overview costs on a county's worth of rows; for docs/performance.md. Run alone: {@code
 * -Dtest=OverviewCostTest -Dcounty.measure=true}.
 */
@CountyTest
@EnabledIfSystemProperty(named = "county.measure", matches = "true")
class OverviewCostTest {

  private static final String OVERVIEW = "/api/monitoring/v1/overview";
  private static final int CALLS = 40;

  @LocalServerPort int port;
  @Autowired Registry registry;

  @Test
  void aCountyOfTwentyThousandHouseholds() {
    write();
    var county = ApiClient.at(port).as("county", "150822");
    assertThat(county.get(OVERVIEW).json().at("/households/whole/registered/value").asLong())
        .isEqualTo(20_000);
    report("county", county);
    report("township", ApiClient.at(port).as("township", "150822101"));
  }

  private static void report(String who, ApiClient reader) {
    for (int warm = 0; warm < 20; warm++) {
      reader.get(OVERVIEW);
    }
    var millis = new double[CALLS];
    for (int call = 0; call < CALLS; call++) {
      long begun = System.nanoTime();
      assertThat(reader.get(OVERVIEW).status()).isEqualTo(200);
      millis[call] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "overview %s: calls=%d p50_ms=%.1f p95_ms=%.1f max_ms=%.1f%n",
        who, CALLS, millis[CALLS / 2], millis[CALLS * 95 / 100], millis[CALLS - 1]);
  }

  private void write() {
    registry.write(
        """
        insert into household (id, no, area, kind, head_name, persons, category, risks, monitored_since)
        select gen_random_uuid(), 'M' || n, '1508221' || lpad((n % 4)::text, 2, '0') || (200 + n % 9)::text,
          case when n % 3 = 0 then 'OUT_OF_POVERTY' else 'ORDINARY' end, '户' || n, 1 + n % 5,
          case when n % 50 = 0 then (array['01', '02', '03'])[1 + n / 50 % 3] end, case when n % 50 = 0 then '{01}'::text[] else '{}' end,
          case when n % 50 = 0 then date '2021-09-01' end
        from generate_series(1, 20000) n
        """);
    registry.write(
        """
        insert into recognition (id, no, household_id, household_no, head_name, persons, kind, area, clue_id, state, category, opened_on,
          overall_due_on, state_since, decided_on, statements)
        select gen_random_uuid(), 'R' || no, id, no, head_name, persons, kind, area, gen_random_uuid(),
          case when category is null then 'APPRAISAL' else 'SUPPORTING' end, category, date '2021-08-20', date '2021-09-04', date '2021-09-01',
          case when category is null then null else date '2021-09-01' end, '[]'
        from household where right(no, 2) in ('00', '50', '01', '02')
        """);
    registry.write(
        """
        insert into recognition_step (id, recognition_id, area, action, from_state, to_state, actor, actor_name, unit, taken_at, statement, late)
        select gen_random_uuid(), r.id, r.area, a.action, 'VERIFYING', 'COMPARING', 'cun', '村干部', left(r.area, 9), timestamptz '2021-08-23 10:00+08', '{}', false
        from recognition r, (values ('VISIT'), ('AUTHORISATION'), ('VERIFICATION'), ('COMPARISON')) a (action)
        """);
    registry.write(
        """
        insert into clue (id, no, household_id, subject, area, kind, channel, source, sentence, state, entered_by, raised_on, due_on, recognition_id, ended_on)
        select gen_random_uuid(), 'T' || h.no, h.id, h.id, h.area, (array['MEDICAL', 'HOUSING', 'EDUCATION'])[1 + h.persons % 3], 'DEPARTMENT', 'medical',
          '近12个月合规自付', case when r.decided_on is not null then 'CLOSED' when r.id is not null then 'ASSIGNED' else 'REFUSED' end, 'system',
          date '2021-08-20', date '2021-08-22', r.id, case when r.decided_on is not null or r.id is null then date '2021-09-01' end
        from household h left join recognition r on r.household_id = h.id where right(h.no, 1) in ('0', '1', '2')
        """);
    registry.write(
        """
        insert into clue_step (id, clue_id, area, action, from_state, to_state, actor, unit, at, on_day, due_on)
        select gen_random_uuid(), c.id, c.area, a.action, 'OPEN', 'ASSIGNED', 'zhen', left(c.area, 9), timestamptz '2021-08-21 10:00+08', date '2021-08-21', c.due_on
        from clue c, (values ('ASSIGNMENT'), ('CLOSING')) a (action)
        """);
    registry.write(
        """
        insert into support_plan (id, recognition_id, recognition_no, household_id, household_no, head_name, area, category, risks, state,
          recognised_on, due_on, made_at, version)
        select gen_random_uuid(), r.id, r.no, r.household_id, r.household_no, r.head_name, r.area, r.category, '{01}', 'MADE', date '2021-09-01',
          date '2021-09-11', app_now(), 0 from recognition r where r.decided_on is not null
        """);
    registry.write(
        """
        insert into support_measure (plan_id, position, area, kind, description, unit, starts_on)
        select id, n, area, 'HEALTH', '健康帮扶', '卫健委', date '2021-09-05' from support_plan, generate_series(0, 2) n
        """);
    registry.write(
        "insert into feed_report (batch_seq, kind, label, data_date, recorded_at) select 100000 + n, (array['medical', 'education', 'housing'])[1 + n % 3], 'B' || n, date '2021-09-30', app_now() from generate_series(1, 36) n");
  }
}
