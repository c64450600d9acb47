package county.platform.casework;

import county.platform.scope.CurrentUser;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of one kind of case: written once, read in order. Works in the transaction of its
 * caller.
 */
public final class StepLog {

  private final JdbcClient jdbc;
  private final Labels labels;
  private final String insert;
  private final String select;

  /**
   * @param table append-only, with the columns of an {@link Entry}
   * @param caseColumn which of them holds the id of the case
   */
  public StepLog(JdbcClient jdbc, String table, String caseColumn, Labels labels) {
    this.jdbc = jdbc;
    this.labels = labels;
    this.insert =
        """
        insert into %s (id, %s, area, action, from_state, to_state, actor, actor_name, unit, taken_at, reason, evidence, statement, due_on, late)
        values (:id, :case, :area, :action, :from, :to, :actor, :name, :unit, :at, :reason, :evidence::jsonb, :statement::jsonb, :due, :late)
        """
            .formatted(table, caseColumn);
    this.select = "select * from %s where %s = ? order by id".formatted(table, caseColumn);
  }

  /** Words for people: from the stored name of an action, a state, a kind of document. */
  public record Labels(
      UnaryOperator<String> action, UnaryOperator<String> state, UnaryOperator<String> document) {}

  /** A stored file that serves as evidence. */
  public record Document(String kind, UUID fileId) {}

  /**
   * A step that was taken.
   *
   * @param statement what was said, as a record
   * @param dueOn the deadline it had
   * @param late whether that had passed
   */
  public record Entry(
      UUID caseId,
      String area,
      Enum<?> action,
      Optional<? extends Enum<?>> from,
      Enum<?> to,
      CurrentUser by,
      Instant at,
      Optional<String> reason,
      List<Document> evidence,
      Object statement,
      Optional<LocalDate> dueOn,
      boolean late) {}

  public void append(Entry step) {
    jdbc.sql(insert)
        .param("id", Ids.next())
        .param("case", step.caseId())
        .param("area", step.area())
        .param("action", step.action().name())
        .param("from", step.from().map(Enum::name).orElse(null))
        .param("to", step.to().name())
        .param("actor", step.by().id())
        .param("name", step.by().name())
        .param("unit", step.by().appointment().unit())
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .param("reason", step.reason().orElse(null))
        .param("evidence", CaseJson.MAPPER.writeValueAsString(step.evidence()))
        .param("statement", CaseJson.MAPPER.writeValueAsString(step.statement()))
        .param("due", step.dueOn().orElse(null))
        .param("late", step.late())
        .update();
  }

  public List<StepView> of(UUID caseId) {
    return jdbc.sql(select).param(caseId).query((row, n) -> view(row)).list();
  }

  /**
   * Every file named exists where the caller may see it.
   *
   * @throws county.platform.web.Problem 400 otherwise
   */
  public void requireFiles(List<UUID> files) {
    var ids = files.stream().distinct().toArray(UUID[]::new);
    if (ids.length == 0) {
      return;
    }
    int found =
        jdbc.sql("select count(*) from file where id = any(?::uuid[])")
            .param(ids)
            .query(Integer.class)
            .single();
    new InvalidInput()
        .require(found == ids.length, "evidence", "", "上传的材料不存在或不在您的管辖范围内，请重新上传")
        .throwIfAny();
  }

  private StepView view(ResultSet row) throws SQLException {
    var action = row.getString("action");
    return new StepView(
        action,
        labels.action().apply(action),
        Optional.ofNullable(row.getString("from_state")).map(labels.state()),
        labels.state().apply(row.getString("to_state")),
        row.getString("actor_name"),
        row.getString("unit"),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("reason")),
        List.of(CaseJson.MAPPER.readValue(row.getString("evidence"), Document[].class)).stream()
            .map(
                one ->
                    new StepView.EvidenceView(
                        one.kind(), labels.document().apply(one.kind()), one.fileId()))
            .toList(),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        row.getBoolean("late"));
  }
}
