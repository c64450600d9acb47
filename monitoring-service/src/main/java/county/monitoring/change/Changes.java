package county.monitoring.change;

import county.platform.crypto.FieldCipher;
import county.platform.identity.Sex;
import county.platform.web.CountyJson;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps changes, in the transaction and scope of its caller. The number of who joined is sealed.
 */
@Component
class Changes {

  private static final String TABLE = "register_change";
  private static final String NUMBER = "id_cipher";
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new CountyJson()).build();

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final FieldCipher cipher;

  Changes(JdbcClient jdbc, Cursors cursors, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.cipher = cipher;
  }

  void add(Change change, String unit, Optional<String> number) {
    jdbc.sql(
            """
            insert into register_change (id, household_id, person_id, household_no, head_name, area, kind, cause, happened_on, reason, evidence_file,
              category, risks, member, id_cipher, visit_id, state, proposed_by, proposed_name, proposed_unit, proposed_on)
            values (:id, :household, :person, :no, :head, :area, :kind, :cause, :happened, :reason, :evidence,
              :category, :risks, :member::jsonb, :number, :visit, 'PROPOSED', :by, :name, :unit, :on)
            """)
        .param("id", change.id())
        .param("household", change.householdId())
        .param("person", change.personId().orElse(null), Types.OTHER)
        .param("no", change.householdNo())
        .param("head", change.headName())
        .param("area", change.area())
        .param("kind", change.kind().name())
        .param("cause", change.cause().name())
        .param("happened", change.happenedOn())
        .param("reason", change.reason())
        .param("evidence", change.evidenceFile().orElse(null), Types.OTHER)
        .param("category", change.category().orElse(null), Types.VARCHAR)
        .param("risks", change.risks().toArray(String[]::new))
        .param("member", change.member().map(JSON::writeValueAsString).orElse(null), Types.VARCHAR)
        .param(
            "number",
            number.map(text -> cipher.seal(TABLE, NUMBER, change.id(), text)).orElse(null),
            Types.BINARY)
        .param("visit", change.visitId().orElse(null), Types.OTHER)
        .param("by", change.proposedBy())
        .param("name", change.proposedName())
        .param("unit", unit)
        .param("on", change.proposedOn())
        .update();
  }

  /** False: somebody else decided it in the meantime. */
  boolean decide(
      Change change, Change.State state, String by, String name, LocalDate on, String opinion) {
    return jdbc.sql(
                """
                update register_change set state = ?, decided_by = ?, decided_name = ?, decided_on = ?, opinion = ?, version = version + 1
                where id = ? and version = ? and state = 'PROPOSED'
                """)
            .params(state.name(), by, name, on, opinion, change.id(), change.version())
            .update()
        == 1;
  }

  Optional<Change> find(UUID id) {
    return jdbc.sql("select * from register_change where id = ?")
        .param(id)
        .query((row, n) -> change(row))
        .optional();
  }

  List<Change> ofHousehold(UUID household) {
    return jdbc.sql("select * from register_change where household_id = ? order by id desc")
        .param(household)
        .query((row, n) -> change(row))
        .list();
  }

  boolean isWaiting(UUID household, ChangeKind kind) {
    return jdbc.sql(
            "select exists (select from register_change where household_id = ? and kind = ? and state = 'PROPOSED')")
        .param(household)
        .param(kind.name())
        .query(Boolean.class)
        .single();
  }

  Page<Change> list(
      @Nullable String area,
      Change.@Nullable State state,
      @Nullable ChangeKind kind,
      Paging paging) {
    return ListQuery.of("c.*", "register_change c", "c.id")
        .in(area, "c.area")
        .when("state", state == null ? null : state.name(), "c.state = :state")
        .when("kind", kind == null ? null : kind.name(), "c.kind = :kind")
        .sorted(null, "-proposedOn", Map.of("proposedOn", "c.proposed_on"))
        .page(jdbc, cursors, paging, (row, n) -> change(row));
  }

  /** The number of who joined, if there was one. */
  Optional<String> number(UUID change) {
    return jdbc.sql("select id_cipher from register_change where id = ? and id_cipher is not null")
        .param(change)
        .query((row, n) -> cipher.open(TABLE, NUMBER, change, row.getBytes(NUMBER)))
        .optional();
  }

  private static Change change(ResultSet row) throws SQLException {
    var risks = row.getArray("risks");
    return new Change(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("household_no"),
        row.getString("head_name"),
        row.getString("area"),
        ChangeKind.valueOf(row.getString("kind")),
        Cause.valueOf(row.getString("cause")),
        row.getObject("happened_on", LocalDate.class),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("evidence_file", UUID.class)),
        Optional.ofNullable(row.getObject("visit_id", UUID.class)),
        Optional.ofNullable(row.getObject("person_id", UUID.class)),
        Optional.ofNullable(row.getString("member"))
            .map(text -> JSON.readValue(text, Change.Member.class)),
        Optional.ofNullable(row.getString("category")),
        risks == null ? List.of() : List.of((String[]) risks.getArray()),
        Change.State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getString("proposed_name"),
        row.getObject("proposed_on", LocalDate.class),
        Optional.ofNullable(row.getString("decided_name")),
        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
        Optional.ofNullable(row.getString("opinion")),
        row.getLong("version"));
  }

  /** A person of a household, as a change names him. */
  record Person(UUID id, String name, String relation, Sex sex, boolean left) {}

  List<Person> persons(UUID household) {
    return jdbc.sql(
            "select id, name, relation, sex, left_on is not null as gone from person where household_id = ?")
        .param(household)
        .query(
            (row, n) ->
                new Person(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("relation"),
                    Sex.valueOf(row.getString("sex")),
                    row.getBoolean("gone")))
        .list();
  }
}
