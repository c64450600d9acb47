package county.monitoring.elimination;

import county.monitoring.risk.EliminationFacts;
import county.monitoring.risk.Labels;
import county.monitoring.risk.MeasureKind;
import county.monitoring.risk.Risk;
import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What registry, plans, clues and income statements say about a monitored household. */
@Component
class Standing {

  private static final int HALF_YEAR = 6;

  private static final String HOUSEHOLD =
      """
      select h.monitored_since, h.risks, h.recorded_at,
        (select count(*) from clue c where c.household_id = h.id and c.state in ('OPEN', 'ASSIGNED')) as clues,
        array(select distinct m.kind from support_measure m join support_plan p on p.id = m.plan_id
              where p.household_id = h.id and m.starts_on <= :today order by 1) as measures
      from household h where h.id = :household
      """;

  /**
   * Statements from the one that held half a year ago up to today; none when there is none so old.
   */
  private static final String LOWEST =
      """
      with told as (
        select coalesce((wage + business + property + transfer - business_cost) / persons, per_capita) as per_capita, observed as day, recorded_at
        from income where household_id = :household
        union all
        select per_capita, visited_on, recorded_at from follow_up_visit where household_id = :household
        union all
        select (wage + business + property + transfer - business_cost) / persons, taken_on, recorded_at
        from elimination_snapshot where household_id = :household
      )
      select min(per_capita) as lowest, max(day) as day, max(recorded_at) as recorded_at from told
      where per_capita is not null and day <= :today
        and day >= (select max(old.day) from told old where old.per_capita is not null and old.day <= :halfYearAgo)
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  Standing(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  EliminationFacts.Standing of(UUID household) {
    return jdbc.sql(HOUSEHOLD)
        .param("household", household)
        .param("today", clock.today())
        .query((row, n) -> standing(row))
        .single();
  }

  /** 半年来最低人均纯收入; missing when no statement is half a year old. */
  Fact<Money> lowestPerCapita(UUID household) {
    var unknown = EliminationFacts.Snapshot.NOT_TAKEN.lowestPerCapita();
    return jdbc.sql(LOWEST)
        .param("household", household)
        .param("today", clock.today())
        .param("halfYearAgo", clock.today().minusMonths(HALF_YEAR))
        .query((row, n) -> lowest(row, unknown))
        .single();
  }

  private static Fact<Money> lowest(ResultSet row, Fact<Money> unknown) throws SQLException {
    var fen = row.getObject("lowest", Long.class);
    return fen == null
        ? unknown
        : new Fact.Known<>(
            unknown.label(),
            new Money(fen),
            Optional.empty(),
            row.getObject("day", LocalDate.class),
            instant(row));
  }

  private EliminationFacts.Standing standing(ResultSet row) throws SQLException {
    var since = row.getObject("monitored_since", LocalDate.class);
    var risks =
        Arrays.stream((String[]) row.getArray("risks").getArray())
            .flatMap(code -> Risk.byCode(code).stream())
            .toList();
    var measures =
        Arrays.stream((String[]) row.getArray("measures").getArray())
            .map(MeasureKind::valueOf)
            .toList();
    var recorded = instant(row);
    return new EliminationFacts.Standing(
        since == null
            ? Fact.missing("识别日期", "苏木镇")
            : new Fact.Known<>("识别日期", since, Optional.empty(), since, recorded),
        today("识别的风险", Labels.of(risks, Risk::label), recorded),
        today("已落实的帮扶措施", Labels.of(measures, MeasureKind::label), recorded),
        today("未办结的线索", row.getInt("clues"), recorded));
  }

  private <T> Fact<T> today(String label, T value, Instant recorded) {
    return new Fact.Known<>(label, value, Optional.empty(), clock.today(), recorded);
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
  }

  /** Labels of risks, for facts and pages. */
  static String labels(List<String> codes) {
    return Labels.of(
        codes.stream().flatMap(code -> Risk.byCode(code).stream()).toList(), Risk::label);
  }
}
