package county.monitoring.feed;

import county.monitoring.household.HouseholdChapter;
import county.platform.policy.FactValue;
import county.platform.policy.Money;
import county.platform.policy.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest settlements of a household's members, for its page. */
@Component
class MedicalChapter implements HouseholdChapter {
  private static final int SHOWN = 100;

  private static final String NEWEST =
      """
      select f.settled, f.visit, f.out_of_pocket, f.sheet_row, f.recorded_at, p.name, r.label
      from person p join medical_standing f on f.person_id = p.id join feed_report r on r.batch_seq = f.batch_seq
      where p.household_id = ? order by f.settled desc, f.recorded_at desc, f.sheet_row limit ?
      """;

  private final JdbcClient jdbc;

  MedicalChapter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<FactValue> facts(UUID household) {
    return jdbc.sql(NEWEST).params(household, SHOWN).query((row, n) -> settlement(row)).list();
  }

  private static FactValue settlement(ResultSet row) throws SQLException {
    var visit = Visit.of(row.getInt("visit"));
    return new FactValue(
        "medicalSettlement",
        row.getString("name") + " " + visit.label() + "合规自付",
        new Money(row.getLong("out_of_pocket")).toString(),
        Optional.of(
            new Source(MedicalFeed.AGENCY, row.getString("label"), row.getInt("sheet_row"))),
        row.getObject("settled", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
