package county.monitoring.recognition;

import county.monitoring.recognition.Evidence.Attached;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of cases: written once, read in order. */
@Component
class Steps {

  private static final String INSERT =
      """
      insert into recognition_step (id, recognition_id, area, action, from_state, to_state, actor, actor_name, unit, taken_at, reason,
        evidence, statement, due_on, late)
      values (:id, :case, :area, :action, :from, :to, :actor, :name, :unit, :at, :reason, :evidence::jsonb, :statement::jsonb, :due, :late)
      """;

  private final JdbcClient jdbc;

  Steps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(Recognition recognition, Step step) {
    jdbc.sql(INSERT)
        .param("id", Ids.next())
        .param("case", recognition.id())
        .param("area", recognition.area())
        .param("action", step.action().name())
        .param("from", step.from().map(State::name).orElse(null))
        .param("to", step.to().name())
        .param("actor", step.by().id())
        .param("name", step.by().name())
        .param("unit", step.by().appointment().unit())
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .param("reason", step.act().why().orElse(null))
        .param("evidence", StatementsConverter.JSON.writeValueAsString(step.act().attached()))
        .param("statement", StatementsConverter.JSON.writeValueAsString(step.act()))
        .param("due", step.dueOn().orElse(null))
        .param("late", step.late())
        .update();
  }

  List<RecognitionView.StepView> of(UUID recognition) {
    return jdbc.sql("select * from recognition_step where recognition_id = ? order by id")
        .param(recognition)
        .query((row, n) -> view(row))
        .list();
  }

  /**
   * Every file named exists where the caller may see it.
   *
   * @throws county.platform.web.Problem 400 otherwise
   */
  void requireFiles(List<Attached> attached) {
    var ids = attached.stream().map(Attached::fileId).distinct().toArray(UUID[]::new);
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

  private static RecognitionView.StepView view(ResultSet row) throws SQLException {
    var action = Action.valueOf(row.getString("action"));
    var evidence =
        List.of(StatementsConverter.JSON.readValue(row.getString("evidence"), Attached[].class));
    return new RecognitionView.StepView(
        action.name(),
        action.label(),
        Optional.ofNullable(row.getString("from_state")).map(State::valueOf).map(State::label),
        State.valueOf(row.getString("to_state")).label(),
        row.getString("actor_name"),
        row.getString("unit"),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("reason")),
        evidence.stream()
            .map(
                one ->
                    new RecognitionView.EvidenceView(
                        one.kind().name(), one.kind().label(), one.fileId()))
            .toList(),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        row.getBoolean("late"));
  }
}
