package county.assistance.household;

import county.assistance.events.Consumed.HouseholdChanged;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

  private final Cursors cursors;
  private final ApplicationEventPublisher inside;

  HouseholdService(JdbcClient jdbc, Cursors cursors, ApplicationEventPublisher inside) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.inside = inside;
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

  /** A household as the door finds it. */
  record HouseholdRow(UUID id, String no, String area, String headName, int persons) {}

  @Transactional(readOnly = true)
  Page<HouseholdRow> list(@Nullable String area, @Nullable String name, Paging paging) {
    return ListQuery.of("h.id, h.no, h.area, h.head_name, h.persons", "household h", "h.id")
        .in(area, "h.area")
        .when(
            "name",
            name == null ? null : name.strip(),
            "h.id in (select m.household_id from household_member m where m.name = :name)")
        .sorted(null, "no", Map.of("no", "h.no"))
        .page(
            jdbc,
            cursors,
            paging,
            (row, n) ->
                new HouseholdRow(
                    row.getObject("id", UUID.class),
                    row.getString("no"),
                    row.getString("area"),
                    row.getString("head_name"),
                    row.getInt("persons")));
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
      inside.publishEvent(new HouseholdKnown(household.householdId()));
    }
  }

  /** The household in which a person is registered, as far as the caller may see it. */
  @Transactional(readOnly = true)
  public Optional<UUID> householdOf(byte[] idIndex) {
    return jdbc
        .sql("select household_id from household_member where id_index = ? order by household_id")
        .param(idIndex)
        .query(UUID.class)
        .stream()
        .findFirst();
  }

  /** Where a person is registered: for a caller in system scope, who tells the township only. */
  @Transactional(readOnly = true)
  public Optional<String> areaOf(byte[] idIndex) {
    return jdbc
        .sql("select area from household_member where id_index = ? order by household_id")
        .param(idIndex)
        .query(String.class)
        .stream()
        .findFirst();
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  public Household get(UUID id) {
    return find(id).orElseThrow(Problem::notFound);
  }

  /** The household, when the copy has it in the caller's place. */
  @Transactional(readOnly = true)
  public Optional<Household> find(UUID id) {
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
        .optional();
  }

  private void replaceMembers(HouseholdChanged household) {
    jdbc.sql("DELETE FROM household_member WHERE household_id = ?")
        .param(household.householdId())
        .update();
    for (var member : household.persons()) {
      jdbc.sql(
              "INSERT INTO household_member (household_id, person_id, area, name, relation, birth_date, id_index) VALUES (?, ?, ?, ?, ?, ?, ?)")
          .params(
              household.householdId(),
              member.personId(),
              household.area(),
              member.name(),
              member.relation())
          .param(member.birthDate().orElse(null))
          .param(member.idNumber().map(HouseholdService::index).orElse(null))
          .update();
    }
  }

  private static byte[] index(HouseholdChanged.Identity idNumber) {
    return Base64.getDecoder().decode(idNumber.blindIndex());
  }
}
