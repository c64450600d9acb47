package county.tasks.plan;

import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.Problem;
import county.tasks.unit.UnitRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is responsible from when to when. A change replaces the whole set of a task or clause from a
 * day on; the set before ends the day before and stays. One with the same first day is a
 * correction: the wrong set goes to history.
 */
@Service
public class AssignmentService {

  private static final String INSERT =
      """
      insert into assignment (id, scope, task_no, clause_id, unit, duty, person, leader, valid_from, reason, document, changed_by)
      values (:id, :scope, :task, :clause, :unit, :duty, :person, :leader, :from, :reason, :document, :by)
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final AssignmentReader reader;
  private final ApplicationEventPublisher inside;

  AssignmentService(
      JdbcClient jdbc,
      BusinessClock clock,
      AssignmentReader reader,
      ApplicationEventPublisher inside) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.reader = reader;
    this.inside = inside;
  }

  /** What a set belongs to: a task, or one of its clauses. */
  record Scope(String name, int task, @Nullable String clause) {

    static Scope task(int no) {
      return new Scope("T" + no, no, null);
    }
  }

  /** The units that can be made responsible today, the collective ones too. */
  @Transactional(readOnly = true)
  List<UnitRow> assignable() {
    return reader.assignable(clock.today());
  }

  @Transactional(readOnly = true)
  Responsibility ofTask(int no) {
    return reader.of(requireTask(no), clock.today());
  }

  @Transactional(readOnly = true)
  Responsibility ofClause(String clause) {
    return reader.of(requireClause(clause), clock.today());
  }

  @Transactional
  Result<Responsibility> reassignTask(int no, Reassignment wanted, CurrentUser by) {
    return reassign(requireTask(no), wanted, by);
  }

  @Transactional
  Result<Responsibility> reassignClause(String clause, Reassignment wanted, CurrentUser by) {
    return reassign(requireClause(clause), wanted, by);
  }

  /** From that day on the clause follows its task again. */
  @Transactional
  Result<Responsibility> followTask(String clause, LocalDate from, CurrentUser by) {
    var scope = requireClause(clause);
    requireOwnCounty(by);
    return makeRoom(scope, from)
        .map(
            done -> {
              touch(scope);
              return reader.of(scope, clock.today());
            });
  }

  private Result<Responsibility> reassign(Scope scope, Reassignment wanted, CurrentUser by) {
    requireOwnCounty(by);
    wanted.check(
        reader.assignable(clock.today()).stream()
            .collect(Collectors.toMap(UnitRow::code, UnitRow::kind)),
        reader.issued());
    return makeRoom(scope, wanted.from())
        .map(
            done -> {
              insert(scope, wanted, by);
              touch(scope);
              return reader.of(scope, clock.today());
            });
  }

  /** The plan is this county's; another one has no say in it. */
  private void requireOwnCounty(CurrentUser by) {
    if (reader.assignable(clock.today()).stream()
        .noneMatch(unit -> by.appointment().covers(unit.area()))) {
      throw Problem.notFound();
    }
  }

  /** Ends what is in force before {@code from}; refused when a later set exists. */
  private Result<Scope> makeRoom(Scope scope, LocalDate from) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(scope.name()).query().singleRow();
    var latest =
        jdbc.sql("select max(valid_from) from assignment where scope = ?")
            .param(scope.name())
            .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
            .single();
    if (latest.isPresent() && from.isBefore(latest.get())) {
      return Result.refused(
          Refusal.guard(
              "tasks.assignment.overlap", "已有自 " + latest.get() + " 起的责任单位安排，新的安排不能早于该日生效。"));
    }
    jdbc.sql("delete from assignment where scope = ? and valid_from = ?")
        .params(scope.name(), from)
        .update();
    jdbc.sql(
            "update assignment set valid_to = :last where scope = :scope and (valid_to is null or valid_to > :last)")
        .param("last", from.minusDays(1))
        .param("scope", scope.name())
        .update();
    return Result.done(scope);
  }

  private void insert(Scope scope, Reassignment wanted, CurrentUser by) {
    insert(scope, wanted, by, wanted.lead(), "LEAD", wanted.person(), wanted.leader());
    for (var member : wanted.members()) {
      insert(scope, wanted, by, member.unit(), "RESPONSIBLE", member.person(), null);
    }
  }

  private void insert(
      Scope scope,
      Reassignment wanted,
      CurrentUser by,
      String unit,
      String duty,
      @Nullable String person,
      @Nullable String leader) {
    jdbc.sql(INSERT)
        .param("id", Ids.next())
        .param("scope", scope.name())
        .param("task", scope.task())
        .param("clause", scope.clause())
        .param("unit", unit)
        .param("duty", duty)
        .param("person", blankAsNull(person))
        .param("leader", blankAsNull(leader))
        .param("from", wanted.from())
        .param("reason", wanted.reason())
        .param("document", wanted.document())
        .param("by", by.name())
        .update();
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private void touch(Scope scope) {
    inside.publishEvent(ClausesTouched.of(reader.clausesOf(scope)));
  }

  private Scope requireTask(int no) {
    return Stream.of(no)
        .filter(reader::hasTask)
        .map(Scope::task)
        .findFirst()
        .orElseThrow(
            () -> Problem.notFound("tasks.plan.task-not-found", "县方案只有第1至21项任务，没有第" + no + "项。"));
  }

  private Scope requireClause(String clause) {
    return reader
        .taskOf(clause)
        .map(task -> new Scope(clause, task, clause))
        .orElseThrow(() -> noSuchClause(clause));
  }

  static Problem noSuchClause(String clause) {
    return Problem.notFound("tasks.plan.clause-not-found", "县方案没有第 " + clause + " 条。");
  }

  /** The clauses a unit is responsible for on that day, with its duty for each. */
  @Transactional(readOnly = true)
  public List<UnitClause> clausesOf(String unit, LocalDate day) {
    return reader.clausesOf(unit, day);
  }

  /**
   * @param duty LEAD or RESPONSIBLE
   */
  public record UnitClause(String clause, int task, String text, String duty) {}
}
