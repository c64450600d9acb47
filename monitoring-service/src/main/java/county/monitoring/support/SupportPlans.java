package county.monitoring.support;

import county.monitoring.risk.MeasureKind;
import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import county.platform.policy.Money;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads support plans; runs in the caller's transaction. */
@Component
class SupportPlans {

  private static final String ROW_COLUMNS =
      "p.id, p.recognition_id, p.recognition_no, p.household_id, p.head_name, p.area, p.category, p.state, p.due_on";
  private static final String PLAN =
      """
      SELECT p.id, p.recognition_id, p.recognition_no, p.household_id, p.household_no, p.head_name, p.area, p.category, p.risks,
             p.state, p.recognised_on, p.due_on, p.made_by_unit, p.made_at, p.version
      FROM support_plan p WHERE\s""";

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Cursors cursors;
  private final FieldCipher cipher;

  SupportPlans(JdbcClient jdbc, BusinessClock clock, Cursors cursors, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.cursors = cursors;
    this.cipher = cipher;
  }

  Optional<SupportPlan> find(UUID id) {
    return one("p.id = ?", id);
  }

  Optional<SupportPlan> ofRecognition(UUID recognition) {
    return one("p.recognition_id = ?", recognition);
  }

  boolean wasToldOverdue(UUID id) {
    return jdbc.sql("SELECT overdue_told_on IS NOT NULL FROM support_plan WHERE id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  Page<SupportPlan.Row> list(
      @Nullable String area, SupportPlan.@Nullable State state, Paging paging) {
    return ListQuery.of(ROW_COLUMNS, "support_plan p", "p.id")
        .in(area, "p.area")
        .when("state", state == null ? null : state.name(), "p.state = :state")
        .sorted(null, "dueOn", Map.of("dueOn", "p.due_on"))
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  private Optional<SupportPlan> one(String condition, UUID value) {
    return jdbc.sql(PLAN + condition).param(value).query((row, n) -> plan(row)).optional();
  }

  private SupportPlan.Row row(ResultSet row) throws SQLException {
    var state = SupportPlan.State.valueOf(row.getString("state"));
    var due = row.getObject("due_on", LocalDate.class);
    return new SupportPlan.Row(
        row.getString("id"),
        row.getString("recognition_id"),
        row.getString("recognition_no"),
        row.getString("household_id"),
        row.getString("head_name"),
        row.getString("area"),
        row.getString("category"),
        state,
        state.label(),
        due,
        isOverdue(state, due));
  }

  private SupportPlan plan(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var state = SupportPlan.State.valueOf(row.getString("state"));
    var due = row.getObject("due_on", LocalDate.class);
    var risks = List.of((String[]) row.getArray("risks").getArray());
    return new SupportPlan(
        id.toString(),
        row.getString("recognition_id"),
        row.getString("recognition_no"),
        row.getString("household_id"),
        row.getString("household_no"),
        row.getString("head_name"),
        row.getString("area"),
        row.getString("category"),
        risks,
        state,
        state.label(),
        row.getObject("recognised_on", LocalDate.class),
        due,
        isOverdue(state, due),
        measures(id),
        persons(id),
        SupportPlan.wants(risks),
        Optional.ofNullable(row.getString("made_by_unit")),
        Optional.ofNullable(row.getObject("made_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getLong("version"));
  }

  private boolean isOverdue(SupportPlan.State state, LocalDate due) {
    return state == SupportPlan.State.DUE && due.isBefore(clock.today());
  }

  private List<SupportPlan.Measure> measures(UUID plan) {
    return jdbc.sql(
            """
            SELECT m.kind, m.description, m.unit, m.starts_on, m.ends_on, m.amount, m.aid_case,
                   (SELECT sum(a.amount)::bigint FROM aid_payment a WHERE a.case_id = m.aid_case) AS paid
            FROM support_measure m WHERE m.plan_id = ? ORDER BY m.position
            """)
        .param(plan)
        .query((row, n) -> measure(row))
        .list();
  }

  private static SupportPlan.Measure measure(ResultSet row) throws SQLException {
    var kind = MeasureKind.valueOf(row.getString("kind"));
    return new SupportPlan.Measure(
        kind.name(),
        kind.label(),
        kind.isDevelopment(),
        row.getString("description"),
        row.getString("unit"),
        row.getObject("starts_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("amount", Long.class)).map(Money::new),
        Optional.ofNullable(row.getObject("aid_case", UUID.class)),
        Optional.ofNullable(row.getObject("paid", Long.class)).map(Money::new));
  }

  private List<SupportPlan.Person> persons(UUID plan) {
    return jdbc.sql(
            "SELECT id, name, unit, phone_cipher FROM support_person WHERE plan_id = ? ORDER BY position")
        .param(plan)
        .query((row, n) -> person(row))
        .list();
  }

  private SupportPlan.Person person(ResultSet row) throws SQLException {
    var phone =
        cipher.open(
            "support_person",
            "phone_cipher",
            row.getObject("id", UUID.class),
            row.getBytes("phone_cipher"));
    return new SupportPlan.Person(row.getString("name"), row.getString("unit"), Masks.phone(phone));
  }
}
