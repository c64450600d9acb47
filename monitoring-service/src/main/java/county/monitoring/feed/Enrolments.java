package county.monitoring.feed;

import county.monitoring.assessment.FeedFacts;
import county.monitoring.household.HouseholdChapter;
import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.HouseholdFacts.School;
import county.monitoring.risk.SchoolAge;
import county.platform.policy.Fact;
import county.platform.policy.FactValue;
import county.platform.policy.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which children of households have left school, by the enrolment data of the last 12 months. */
@Component
class Enrolments implements FeedFacts, HouseholdChapter {

  /**
   * One row for each household with children of compulsory-school age: how many of them have left
   * school, who they are, how many are in no data, and the newest statement about any of them.
   */
  private static final String CHILDREN =
      """
      with child as (
        select id, household_id, name from person
        where household_id = any (:households) and left_on is null and birth_date > :bornAfter and birth_date <= :bornUpTo),
      newest as (
        select distinct on (c.id) c.household_id, c.name, f.*
        from child c join enrolment_standing f on f.person_id = c.id
        where f.since <= :asOf and f.recorded_at >= :since
        order by c.id, f.since desc, f.recorded_at desc, f.batch_seq desc, f.sheet_row desc),
      told as (
        select distinct on (household_id) household_id, batch_seq, sheet_row, since, recorded_at
        from newest order by household_id, state in (4, 5) desc, recorded_at desc, batch_seq desc, sheet_row)
      select c.household_id, count(*) filter (where n.state in (4, 5)) as dropouts, count(*) filter (where n.state is null) as unknown,
        string_agg(n.name || '（' || n.school || '，' || case n.state when 4 then '疑似辍学' else '辍学' end || '）', '、' order by n.name)
          filter (where n.state in (4, 5)) as who,
        max(r.label) as batch, max(t.sheet_row) as sheet_row, max(t.since) as observed, max(t.recorded_at) as recorded_at
      from child c left join newest n on n.person_id = c.id left join told t on t.household_id = c.household_id
      left join feed_report r on r.batch_seq = t.batch_seq
      group by c.household_id
      """;

  /** Whom the newest report of the time could have named: households without such children. */
  private static final String REPORTED =
      """
      select label as batch, data_date as observed, recorded_at from feed_report
      where kind = 'education' and recorded_at >= :since and data_date <= :asOf order by batch_seq desc limit 1
      """;

  private static final String OF_MEMBERS =
      """
      select distinct on (p.id) p.name, f.state, f.school, f.grade, f.since, f.sheet_row, f.recorded_at, r.label
      from person p join enrolment_standing f on f.person_id = p.id join feed_report r on r.batch_seq = f.batch_seq
      where p.household_id = ? order by p.id, f.since desc, f.recorded_at desc, f.sheet_row desc
      """;

  private final JdbcClient jdbc;

  Enrolments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, UnaryOperator<HouseholdFacts>> of(Collection<UUID> households, LocalDate asOf) {
    var said = new HashMap<UUID, UnaryOperator<HouseholdFacts>>();
    var since = asOf.minusYears(1);
    jdbc.sql(REPORTED)
        .param("since", since)
        .param("asOf", asOf)
        .query((row, n) -> new School(count(row, 0, 0), School.UNKNOWN.who()))
        .optional()
        .ifPresent(
            none ->
                households.forEach(household -> said.put(household, facts -> facts.with(none))));
    var age = SchoolAge.on(asOf);
    jdbc.sql(CHILDREN)
        .param("households", households.toArray(UUID[]::new))
        .param("bornAfter", age.bornAfter())
        .param("bornUpTo", age.bornUpTo())
        .param("since", since)
        .param("asOf", asOf)
        .query(
            (row, n) -> {
              var school = school(row);
              return said.put(
                  row.getObject("household_id", UUID.class), facts -> facts.with(school));
            })
        .list();
    return said;
  }

  private static School school(ResultSet row) throws SQLException {
    int dropouts = row.getInt("dropouts");
    if (dropouts == 0 && row.getInt("unknown") > 0) {
      return School.UNKNOWN;
    }
    return new School(
        count(row, dropouts, row.getInt("sheet_row")),
        dropouts == 0
            ? School.UNKNOWN.who()
            : known(
                row, School.UNKNOWN.who().label(), row.getString("who"), row.getInt("sheet_row")));
  }

  private static Fact<Integer> count(ResultSet row, int dropouts, int sheetRow)
      throws SQLException {
    return known(row, School.UNKNOWN.dropouts().label(), dropouts, sheetRow);
  }

  private static <T> Fact<T> known(ResultSet row, String label, T value, int sheetRow)
      throws SQLException {
    return Fact.known(
        label,
        value,
        new Source(EducationFeed.AGENCY, row.getString("batch"), sheetRow),
        row.getObject("observed", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  /** The newest state of each member in the data. */
  @Override
  public List<FactValue> facts(UUID household) {
    return jdbc.sql(OF_MEMBERS).param(household).query((row, n) -> state(row)).list();
  }

  private static FactValue state(ResultSet row) throws SQLException {
    return new FactValue(
        "enrolment",
        row.getString("name") + " 就读状态",
        (Enrolment.of(row.getInt("state")).label()
                + " "
                + row.getString("school")
                + row.getString("grade"))
            .strip(),
        Optional.of(
            new Source(EducationFeed.AGENCY, row.getString("label"), row.getInt("sheet_row"))),
        row.getObject("since", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
