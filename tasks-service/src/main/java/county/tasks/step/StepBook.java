package county.tasks.step;

import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import county.tasks.step.StepView.ShownFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads steps in the caller's transaction. */
@Component
public class StepBook {

  private static final String INSERT =
      """
      insert into task_step (id, subject_id, area, action, label, from_state, to_state, actor, actor_name, unit, taken_on, taken_at, words,
        due_before, due_after, files)
      values (:id, :subject, :area, :action, :label, :from, :to, :actor, :name, :unit, :on, :at, :words, :before, :after, :files)
      """;
  private static final String READ =
      """
      select s.*, case when s.unit = '*' then '系统' else unit_called(s.unit, s.taken_on) end as unit_name
      from task_step s where s.subject_id = ? order by s.id
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  StepBook(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void append(Step step) {
    jdbc.sql(INSERT)
        .param("id", Ids.next())
        .param("subject", step.subject())
        .param("area", step.area())
        .param("action", step.action())
        .param("label", step.label())
        .param("from", step.from())
        .param("to", step.to())
        .param("actor", step.actor())
        .param("name", step.actorName())
        .param("unit", step.unit())
        .param("on", clock.today())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .param("words", step.words().orElse(null))
        .param("before", step.dueBefore())
        .param("after", step.dueAfter())
        .param("files", step.files().toArray(UUID[]::new))
        .update();
  }

  public List<StepView> of(UUID subject) {
    record Raw(StepView step, List<UUID> files) {}
    var raw =
        jdbc.sql(READ)
            .param(subject)
            .query((row, n) -> new Raw(view(row), files(row, "files")))
            .list();
    var names = named(raw.stream().flatMap(one -> one.files().stream()).distinct().toList());
    return raw.stream().map(one -> with(one.step(), one.files(), names)).toList();
  }

  /** The files with their names, as far as the reader may see them. */
  public List<ShownFile> filesOf(List<UUID> ids) {
    return with(named(ids), ids);
  }

  /**
   * Every file named exists where the caller may see it.
   *
   * @throws Problem 400 otherwise
   */
  public void requireFiles(List<UUID> ids) {
    new InvalidInput()
        .require(
            named(ids).size() == ids.stream().distinct().count(),
            "files",
            "",
            "上传的材料不存在或不在您的管辖范围内，请重新上传")
        .throwIfAny();
  }

  private Map<UUID, String> named(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    record Named(UUID id, String name) {}
    return jdbc
        .sql("select id, name from file where served and id = any(?::uuid[])")
        .param(ids.toArray(UUID[]::new))
        .query(Named.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  private static StepView with(StepView step, List<UUID> files, Map<UUID, String> names) {
    return new StepView(
        step.action(),
        step.label(),
        step.actorName(),
        step.unitName(),
        step.takenOn(),
        step.takenAt(),
        step.words(),
        step.dueBefore(),
        step.dueAfter(),
        with(names, files));
  }

  private static List<ShownFile> with(Map<UUID, String> names, List<UUID> ids) {
    var shown = new ArrayList<ShownFile>();
    for (var id : ids) {
      Optional.ofNullable(names.get(id))
          .ifPresent(name -> shown.add(new ShownFile(id.toString(), name)));
    }
    return shown;
  }

  private static StepView view(ResultSet row) throws SQLException {
    return new StepView(
        row.getString("action"),
        row.getString("label"),
        row.getString("actor_name"),
        row.getString("unit_name"),
        row.getObject("taken_on", LocalDate.class),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("words")),
        Optional.ofNullable(row.getObject("due_before", LocalDate.class)),
        Optional.ofNullable(row.getObject("due_after", LocalDate.class)),
        List.of());
  }

  private static List<UUID> files(ResultSet row, String column) throws SQLException {
    return List.of((UUID[]) row.getArray(column).getArray());
  }
}
