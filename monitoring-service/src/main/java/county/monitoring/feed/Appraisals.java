package county.monitoring.feed;

import county.monitoring.assessment.FeedFacts;
import county.monitoring.household.HouseholdChapter;
import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.HouseholdFacts.House;
import county.monitoring.risk.HouseholdFacts.Living;
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

/** How safe the houses of households are, by the newest appraisal of any member's. */
@Component
class Appraisals implements FeedFacts, HouseholdChapter {

  /** Of one document the newest recorded row counts; of the documents the one graded last. */
  private static final String NEWEST =
      """
      with standing as (
        select distinct on (f.document) p.household_id, p.name, f.*
        from person p join house_standing f on f.person_id = p.id
        where p.household_id = any (:households) and f.graded <= :asOf
        order by f.document, f.recorded_at desc, f.batch_seq desc, f.sheet_row desc)
      select distinct on (s.household_id) s.household_id, s.grade, s.only_home, s.graded, s.appraiser, s.sheet_row, s.recorded_at, r.label as batch
      from standing s join feed_report r on r.batch_seq = s.batch_seq
      order by s.household_id, s.graded desc, s.recorded_at desc, s.sheet_row desc
      """;

  private final JdbcClient jdbc;

  Appraisals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, UnaryOperator<HouseholdFacts>> of(Collection<UUID> households, LocalDate asOf) {
    var said = new HashMap<UUID, UnaryOperator<HouseholdFacts>>();
    jdbc.sql(NEWEST)
        .param("households", households.toArray(UUID[]::new))
        .param("asOf", asOf)
        .query(
            (row, n) -> {
              var grade = HouseGrade.of(row.getInt("grade"));
              var unsafe =
                  known(
                      row,
                      Living.UNKNOWN.unsafeHouse().label(),
                      grade.unsafe() && row.getBoolean("only_home"));
              var named = known(row, House.UNKNOWN.grade().label(), grade.label());
              return said.put(
                  row.getObject("household_id", UUID.class),
                  facts -> completed(facts, unsafe, named));
            })
        .list();
    return said;
  }

  /**
   * The bureau's grade counts: a register that goes on saying "no dangerous house" does not make
   * one safe. Only danger that the village registered after a safe grade counts before it.
   */
  private static HouseholdFacts completed(
      HouseholdFacts facts, Fact.Known<Boolean> unsafe, Fact.Known<String> grade) {
    var living = facts.living();
    if (living.unsafeHouse() instanceof Fact.Known<Boolean> registered
        && registered.value()
        && registered.observed().isAfter(unsafe.observed())) {
      return facts;
    }
    return facts
        .with(new Living(unsafe, living.unsafeWater(), living.suddenEvent()))
        .with(new House(grade));
  }

  private static <T> Fact.Known<T> known(ResultSet row, String label, T value) throws SQLException {
    return new Fact.Known<>(
        label,
        value,
        Optional.of(
            new Source(HousingFeed.AGENCY, row.getString("batch"), row.getInt("sheet_row"))),
        row.getObject("graded", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public List<FactValue> facts(UUID household) {
    return jdbc.sql(NEWEST)
        .param("households", new UUID[] {household})
        .param("asOf", LocalDate.of(9999, 12, 31))
        .query((row, n) -> appraisal(row))
        .list();
  }

  private static FactValue appraisal(ResultSet row) throws SQLException {
    return new FactValue(
        "houseGrade",
        row.getBoolean("only_home") ? "住房鉴定（唯一住房）" : "住房鉴定",
        (HouseGrade.of(row.getInt("grade")).label() + " " + row.getString("appraiser")).strip(),
        Optional.of(
            new Source(HousingFeed.AGENCY, row.getString("batch"), row.getInt("sheet_row"))),
        row.getObject("graded", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
