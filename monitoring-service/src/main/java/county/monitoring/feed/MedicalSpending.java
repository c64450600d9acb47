package county.monitoring.feed;

import county.monitoring.assessment.FeedFacts;
import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.HouseholdFacts.Medical;
import county.platform.policy.Amount;
import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.policy.Source;
import county.platform.policy.Standards;
import county.platform.standards.StandardsBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the members of households paid themselves in a period (12 months, unless the bureau entered
 * another), and their dearest stay in hospital.
 */
@Component
class MedicalSpending implements FeedFacts {
  private static final String PERIOD = "spending-months";
  private static final int USUAL_MONTHS = 12;
  private static final String COUNTY = "150822";

  /**
   * Of one document the newest recorded settlement counts; settlements of the period up to the day
   * count.
   */
  private static final String SPENT =
      """
      with newest as (
        select distinct on (f.document) p.household_id, f.batch_seq, f.sheet_row, f.settled, f.visit, f.out_of_pocket, f.recorded_at
        from person p join medical_standing f on f.person_id = p.id
        where p.household_id = any (:households)
        order by f.document, f.recorded_at desc, f.batch_seq desc, f.sheet_row desc),
      spent as materialized (select * from newest where settled > :since and settled <= :asOf),
      total as (
        select household_id, sum(out_of_pocket)::bigint as fen, case when count(*) = 1 then max(sheet_row) else 0 end as sheet_row,
               max(batch_seq) as batch_seq, max(settled) as settled, max(recorded_at) as recorded_at
        from spent group by household_id),
      stay as (
        select distinct on (household_id) household_id, out_of_pocket as fen, sheet_row, batch_seq, settled, recorded_at
        from spent where visit = 1 order by household_id, out_of_pocket desc, batch_seq, sheet_row)
      select t.household_id, t.fen, t.sheet_row, t.settled, t.recorded_at, bt.label as batch,
             s.fen as stay_fen, s.sheet_row as stay_row, s.settled as stay_settled, s.recorded_at as stay_recorded,
             bs.label as stay_batch
      from total t join feed_report bt on bt.batch_seq = t.batch_seq
      left join stay s on s.household_id = t.household_id left join feed_report bs on bs.batch_seq = s.batch_seq
      """;

  /**
   * The newest report on that time, for households of which it says nothing: they spent nothing.
   */
  private static final String REPORTED =
      """
      select label as batch, 0::bigint as fen, 0 as sheet_row, data_date as settled, recorded_at from feed_report
      where kind = 'medical' and data_date > :since and data_date <= :asOf order by batch_seq desc limit 1
      """;

  private final JdbcClient jdbc;
  private final StandardsBook standards;

  MedicalSpending(JdbcClient jdbc, StandardsBook standards) {
    this.jdbc = jdbc;
    this.standards = standards;
  }

  @Override
  public Map<UUID, UnaryOperator<HouseholdFacts>> of(Collection<UUID> households, LocalDate asOf) {
    var period = new Period(months(asOf));
    var since = asOf.minusMonths(period.months());
    var said = new HashMap<UUID, UnaryOperator<HouseholdFacts>>();
    jdbc.sql(REPORTED)
        .param("since", since)
        .param("asOf", asOf)
        .query((row, n) -> new Medical(period.total(row), period.nothing(row)))
        .optional()
        .ifPresent(
            zero ->
                households.forEach(household -> said.put(household, facts -> facts.with(zero))));
    jdbc.sql(SPENT)
        .param("households", households.toArray(UUID[]::new))
        .param("since", since)
        .param("asOf", asOf)
        .query(
            (row, n) -> {
              var spent = period.spent(row);
              return said.put(
                  row.getObject("household_id", UUID.class), facts -> facts.with(spent));
            })
        .list();
    return said;
  }

  private int months(LocalDate asOf) {
    var entered = standards.current().amount(PERIOD, Standards.ANY_KIND, COUNTY, asOf);
    return entered instanceof Amount amount ? amount.value().intValueExact() : USUAL_MONTHS;
  }

  /** Facts of a period of so many months, with its length in their names. */
  private record Period(int months) {

    Medical spent(ResultSet row) throws SQLException {
      return new Medical(total(row), row.getObject("stay_fen") == null ? nothing(row) : stay(row));
    }

    Fact<Money> total(ResultSet row) throws SQLException {
      return known(row, label("合规自付"), "fen", "batch", "sheet_row", "settled", "recorded_at");
    }

    private Fact<Money> stay(ResultSet row) throws SQLException {
      return known(
          row,
          label("单次住院最高合规自付"),
          "stay_fen",
          "stay_batch",
          "stay_row",
          "stay_settled",
          "stay_recorded");
    }

    /** The report names no stay of any member. */
    Fact<Money> nothing(ResultSet row) throws SQLException {
      return Fact.known(
          label("单次住院最高合规自付"),
          Money.ZERO,
          new Source(MedicalFeed.AGENCY, row.getString("batch"), 0),
          row.getObject("settled", LocalDate.class),
          row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private String label(String what) {
      return "近" + months + "个月" + what;
    }
  }

  private static Fact<Money> known(
      ResultSet row,
      String label,
      String fen,
      String batch,
      String sheetRow,
      String settled,
      String recorded)
      throws SQLException {
    return Fact.known(
        label,
        new Money(row.getLong(fen)),
        new Source(MedicalFeed.AGENCY, row.getString(batch), row.getInt(sheetRow)),
        row.getObject(settled, LocalDate.class),
        row.getObject(recorded, OffsetDateTime.class).toInstant());
  }
}
