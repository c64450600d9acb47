package county.monitoring.judgement;

import county.monitoring.clue.AssignmentService;
import county.monitoring.clue.ClueService;
import county.platform.policy.Limit;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.unit.Units;
import county.platform.web.Ids;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks units about a clue, takes their views, and concludes. */
@Service
public class JudgementService {

  private static final Units UNITS = Units.load();

  /** The clue is locked while it is acted on. */
  private static final Optional<String> ANY_VERSION = Optional.of("*");

  private final Judgements judgements;
  private final AssignmentService assignments;
  private final ClueService clues;
  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final BusinessClock clock;

  JudgementService(
      Judgements judgements,
      AssignmentService assignments,
      ClueService clues,
      JdbcClient jdbc,
      Deadlines deadlines,
      BusinessClock clock) {
    this.judgements = judgements;
    this.assignments = assignments;
    this.clues = clues;
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** A unit that can be asked. */
  record Askable(String code, String name) {}

  List<Askable> askable() {
    var today = clock.today();
    return UNITS.all().stream()
        .filter(unit -> AskForm.canBeAsked(unit, today))
        .map(unit -> new Askable(unit.code(), unit.nameOn(today)))
        .sorted(Comparator.comparing(Askable::name))
        .toList();
  }

  @Transactional(readOnly = true)
  Page<JudgementView> list(Judgements.Filter filter, Paging paging, CurrentUser user) {
    return judgements.list(filter, paging, user);
  }

  /**
   * @throws Problem 404, also for a unit that was not asked
   */
  @Transactional(readOnly = true)
  JudgementView get(UUID id, CurrentUser user) {
    return judgements.find(id, user).orElseThrow(Problem::notFound);
  }

  /**
   * Asks units about a clue that is not ended.
   *
   * @throws Problem 400 with what is wrong, 404 outside the caller's place
   */
  @Transactional
  Result<JudgementView> ask(UUID clue, AskForm form, CurrentUser user) {
    var today = clock.today();
    var units = form.named(UNITS, today);
    var subject = subject(clue);
    if (!subject.waits()) {
      return Result.refused(
          Refusal.state("monitoring.judgement.clue-ended", "这条线索已经办结或排除，不需要再研判。"));
    }
    if (isOpen(clue)) {
      return Result.refused(Refusal.state("monitoring.judgement.open", "这条线索正在征求意见，请先汇总这次研判。"));
    }
    var id = Ids.next();
    jdbc.sql(
            """
            insert into joint_judgement (id, no, clue_id, area, question, asked_by, asked_name, asked_on, due_on, state)
            values (:id, 'YP' || :year || '-' || lpad(nextval('judgement_number')::text, 5, '0'), :clue, :area, :question, :by, :name, :on, :due, 'ASKED')
            """)
        .param("id", id)
        .param("year", String.valueOf(today.getYear()))
        .param("clue", clue)
        .param("area", subject.area())
        .param("question", form.question().strip())
        .param("by", user.id())
        .param("name", user.name())
        .param("on", today)
        .param("due", deadlines.due(today, Limit.workingDays(form.workingDays())))
        .update();
    units.forEach(
        unit ->
            jdbc.sql(
                    "insert into joint_opinion (id, judgement_id, area, unit, unit_name) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id, subject.area(), unit.code(), unit.nameOn(today))
                .update());
    return Result.done(get(id, user));
  }

  private record Subject(String area, String state) {

    boolean waits() {
      return state.equals("OPEN") || state.equals("ASSIGNED");
    }
  }

  private Subject subject(UUID clue) {
    return jdbc.sql("select area, state from clue where id = ? for update")
        .param(clue)
        .query(Subject.class)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private boolean isOpen(UUID clue) {
    return jdbc.sql(
            "select exists (select from joint_judgement where clue_id = ? and state = 'ASKED')")
        .param(clue)
        .query(Boolean.class)
        .single();
  }

  /**
   * A unit says what it knows; until the county concludes it may correct itself.
   *
   * @throws Problem 404 for a unit that was not asked
   */
  @Transactional
  Result<JudgementView> answer(UUID id, Verdict view, String words, CurrentUser user) {
    lock(id);
    if (get(id, user).state() != State.ASKED) {
      return Result.refused(concluded());
    }
    jdbc.sql(
            """
            update joint_opinion set view = :view, words = :words, given_by = :by, given_name = :name, given_on = :on
            where judgement_id = :id and unit = :unit
            """)
        .param("view", view.name())
        .param("words", words.strip())
        .param("by", user.id())
        .param("name", user.name())
        .param("on", clock.today())
        .param("id", id)
        .param("unit", user.appointment().unit())
        .update();
    return Result.done(get(id, user));
  }

  /**
   * The county concludes: a risk sends an open clue to its village, no risk refuses it; a clue
   * whose case is open already only keeps the result.
   *
   * @throws Problem 404 outside the caller's place, 412 when it changed in the meantime
   */
  @Transactional
  Result<JudgementView> conclude(
      UUID id, Verdict result, String reason, Optional<String> ifMatch, CurrentUser user) {
    lock(id);
    var judgement = get(id, user);
    Versions.check(ifMatch, judgement.version());
    if (judgement.state() != State.ASKED) {
      return Result.refused(concluded());
    }
    if (!judgement.concludable()) {
      return Result.refused(
          Refusal.guard(
              "monitoring.judgement.waiting",
              "还有 "
                  + judgement.missing()
                  + " 个单位没有回复，期限到 "
                  + judgement.dueOn()
                  + "，请等回复齐或期限过后再汇总。"));
    }
    return effect(judgement, result, reason.strip(), user)
        .map(
            effect -> {
              write(id, result, reason.strip(), effect, user);
              return get(id, user);
            });
  }

  private Result<String> effect(
      JudgementView judgement, Verdict result, String reason, CurrentUser user) {
    boolean open = subject(judgement.clueId()).state().equals("OPEN");
    var said = "联合研判 " + judgement.no() + "：" + result.label() + "。" + reason;
    return switch (result) {
      case RISK ->
          open
              ? assignments
                  .assign(judgement.clueId(), Optional.of(said), ANY_VERSION, user)
                  .map(opened -> opened.followUp() ? "线索已派为跟踪走访" : "线索已分派入户核实")
              : Result.done("线索已在核实认定，研判结果供认定参考");
      case NO_RISK ->
          open
              ? clues.end(judgement.clueId(), said, user).map(ended -> "线索已排除")
              : Result.done("线索已在核实认定，研判结果供认定参考");
      case UNKNOWN -> Result.done(open ? "线索仍待苏木镇分派" : "线索已在核实认定，研判结果供认定参考");
    };
  }

  private void write(UUID id, Verdict result, String reason, String effect, CurrentUser user) {
    jdbc.sql(
            """
            update joint_judgement set state = 'CONCLUDED', result = :result, reason = :reason, effect = :effect, concluded_by = :by,
              concluded_name = :name, concluded_on = :on, version = version + 1 where id = :id
            """)
        .param("result", result.name())
        .param("reason", reason)
        .param("effect", effect)
        .param("by", user.id())
        .param("name", user.name())
        .param("on", clock.today())
        .param("id", id)
        .update();
  }

  private void lock(UUID id) {
    var there =
        jdbc.sql("select version from joint_judgement where id = ? for update")
            .param(id)
            .query(Integer.class)
            .optional();
    if (there.isEmpty()) {
      throw Problem.notFound();
    }
  }

  private static Refusal concluded() {
    return Refusal.state("monitoring.judgement.concluded", "这次研判已经汇总，不能再改。");
  }
}
