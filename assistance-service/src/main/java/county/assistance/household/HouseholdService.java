package county.assistance.household;

import county.assistance.events.Consumed.HouseholdChanged;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and shows the copy of the registry. */
@Service
public class HouseholdService {

  private static final String TAKE_OVER =
      """
      INSERT INTO household (id, no, area, kind, head_name, persons, epoch, sequence)
      VALUES (:id, :no, :area, :kind, :headName, :persons, :epoch, :sequence)
      ON CONFLICT (id) DO UPDATE SET no = excluded.no, area = excluded.area, kind = excluded.kind, head_name = excluded.head_name,
        persons = excluded.persons, epoch = excluded.epoch, sequence = excluded.sequence
      WHERE (household.epoch, household.sequence) < (excluded.epoch, excluded.sequence)
      """;

  private final JdbcClient jdbc;

  HouseholdService(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A household of the copy with its members. */
  public record Household(
      String id,
      String no,
      String area,
      String kind,
      String headName,
      int persons,
      List<Member> members) {

    public record Member(
        String personId, String name, String relation, Optional<LocalDate> birthDate) {}
  }

  /** Takes a version over unless a newer one is known; the order of arrival does not matter. */
  @Transactional
  public void takeOver(HouseholdChanged household, int epoch, long sequence) {
    int taken =
        jdbc.sql(TAKE_OVER)
            .param("id", household.householdId())
            .param("no", household.no())
            .param("area", household.area())
            .param("kind", household.kind())
            .param("headName", household.headName())
            .param("persons", household.persons().size())
            .param("epoch", epoch)
            .param("sequence", sequence)
            .update();
    if (taken == 1) {
      replaceMembers(household);
    }
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  Household get(UUID id) {
    var members =
        jdbc.sql(
                "SELECT person_id, name, relation, birth_date FROM household_member WHERE household_id = ? ORDER BY person_id")
            .param(id)
            .query(
                (row, n) ->
                    new Household.Member(
                        row.getString("person_id"),
                        row.getString("name"),
                        row.getString("relation"),
                        Optional.ofNullable(row.getObject("birth_date", LocalDate.class))))
            .list();
    return jdbc.sql("SELECT id, no, area, kind, head_name, persons FROM household WHERE id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Household(
                    row.getString("id"),
                    row.getString("no"),
                    row.getString("area"),
                    row.getString("kind"),
                    row.getString("head_name"),
                    row.getInt("persons"),
                    members))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private void replaceMembers(HouseholdChanged household) {
    jdbc.sql("DELETE FROM household_member WHERE household_id = ?")
        .param(household.householdId())
        .update();
    for (var member : household.persons()) {
      jdbc.sql("INSERT INTO household_member VALUES (?, ?, ?, ?, ?, ?)")
          .params(
              household.householdId(),
              member.personId(),
              household.area(),
              member.name(),
              member.relation())
          .param(member.birthDate().orElse(null))
          .update();
    }
  }
}
