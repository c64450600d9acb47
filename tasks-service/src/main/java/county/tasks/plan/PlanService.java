package county.tasks.plan;

import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan. Nothing here writes: the text changes only with its file. */
@Service
public class PlanService {

  private static final String TASKS =
      """
      SELECT t.no, t.part, t.title,
             (SELECT u.unit_name FROM plan_task_unit u WHERE u.task_no = t.no AND u.duty = 'LEAD') AS lead,
             ARRAY(SELECT u.unit_name FROM plan_task_unit u
                   WHERE u.task_no = t.no AND u.duty = 'RESPONSIBLE' ORDER BY u.position) AS responsible,
             count(c.id) AS clauses, count(c.deadline) AS deadlines
      FROM plan_task t JOIN plan_clause c ON c.task_no = t.no
      GROUP BY t.no ORDER BY t.no
      """;
  private static final String CLAUSES =
      """
      SELECT id, text, kind, mechanisms, metric, comparison, target, target_unit, deadline, deadline_basis
      FROM plan_clause WHERE task_no = ? ORDER BY position
      """;

  private final JdbcClient jdbc;

  PlanService(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The tree of parts and tasks. */
  @Transactional(readOnly = true)
  public Plan plan() {
    var tasks = tasks();
    var parts = new LinkedHashMap<String, List<Plan.Task>>();
    tasks.forEach(task -> parts.computeIfAbsent(task.part(), part -> new ArrayList<>()).add(task));
    var document =
        jdbc.sql("SELECT doc, issuer, issued FROM plan_document")
            .query(PlanDocument.class)
            .single();
    return new Plan(
        document.doc(),
        document.issuer(),
        document.issued(),
        tasks.stream().mapToInt(Plan.Task::clauses).sum(),
        parts.entrySet().stream()
            .map(part -> new Plan.Part(part.getKey(), part.getValue()))
            .toList());
  }

  /**
   * One task with its clauses.
   *
   * @throws Problem {@code tasks.plan.task-not-found}
   */
  @Transactional(readOnly = true)
  public Plan.TaskText task(int no) {
    var task =
        tasks().stream()
            .filter(candidate -> candidate.no() == no)
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.notFound("tasks.plan.task-not-found", "县方案只有第1至21项任务，没有第" + no + "项。"));
    return new Plan.TaskText(
        task, jdbc.sql(CLAUSES).param(no).query((row, n) -> clause(row)).list());
  }

  /** Whether the plan has a clause of this number (2.7). Joins the caller's transaction. */
  @Transactional(readOnly = true)
  public boolean hasClause(String number) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM plan_clause WHERE id = ?)")
        .param(number)
        .query(Boolean.class)
        .single();
  }

  /**
   * The numbers of a task's clauses.
   *
   * @throws Problem {@code tasks.plan.task-not-found}
   */
  @Transactional(readOnly = true)
  public List<String> clausesOfTask(int no) {
    return task(no).clauses().stream().map(Plan.Clause::id).toList();
  }

  private List<Plan.Task> tasks() {
    return jdbc.sql(TASKS).query((row, n) -> task(row)).list();
  }

  private static Plan.Task task(ResultSet row) throws SQLException {
    return new Plan.Task(
        row.getInt("no"),
        row.getString("part"),
        row.getString("title"),
        row.getString("lead"),
        texts(row, "responsible"),
        row.getInt("clauses"),
        row.getInt("deadlines"));
  }

  private static Plan.Clause clause(ResultSet row) throws SQLException {
    var id = row.getString("id");
    return new Plan.Clause(
        id,
        "PLAN_" + id.replace('.', '_'),
        row.getString("text"),
        row.getString("kind"),
        texts(row, "mechanisms"),
        Optional.ofNullable(row.getString("metric")),
        Optional.ofNullable(row.getString("comparison")),
        Optional.ofNullable(row.getBigDecimal("target")),
        Optional.ofNullable(row.getString("target_unit")),
        Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
        Optional.ofNullable(row.getString("deadline_basis")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private record PlanDocument(String doc, String issuer, LocalDate issued) {}
}
