package county.monitoring.support;

import county.monitoring.events.Published;
import county.monitoring.procedure.MonitoringEnded;
import county.platform.crypto.FieldCipher;
import county.platform.event.Outbox;
import county.platform.policy.Limit;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Ids;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owes, makes and watches over support plans: one per recognition, due ten days after it. */
@Service
public class SupportPlanService {

  /**
   * From recognition to plan. The ten days are customary; no document that fixes them was found.
   */
  static final Limit LIMIT = Limit.calendarDays(10);

  private final SupportPlans plans;
  private final GrantedAidService aid;
  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Deadlines deadlines;
  private final FieldCipher cipher;
  private final Outbox outbox;
  private final ApplicationEventPublisher inside;

  SupportPlanService(
      SupportPlans plans,
      GrantedAidService aid,
      JdbcClient jdbc,
      BusinessClock clock,
      Deadlines deadlines,
      FieldCipher cipher,
      Outbox outbox,
      ApplicationEventPublisher inside) {
    this.plans = plans;
    this.aid = aid;
    this.jdbc = jdbc;
    this.clock = clock;
    this.deadlines = deadlines;
    this.cipher = cipher;
    this.outbox = outbox;
    this.inside = inside;
  }

  /** From now on the township owes a plan for this recognition; saying so twice changes nothing. */
  @Transactional
  public void oblige(Recognised recognised) {
    jdbc.sql(
            """
            INSERT INTO support_plan (id, recognition_id, recognition_no, household_id, household_no, head_name, area, category, risks,
                                      state, recognised_on, due_on, version)
            VALUES (:id, :recognition, :recognitionNo, :household, :householdNo, :head, :area, :category, :risks, 'DUE', :on, :due, 0)
            ON CONFLICT (recognition_id) DO NOTHING
            """)
        .param("id", Ids.next())
        .param("recognition", recognised.recognitionId())
        .param("recognitionNo", recognised.recognitionNo())
        .param("household", recognised.householdId())
        .param("householdNo", recognised.householdNo())
        .param("head", recognised.headName())
        .param("area", recognised.area())
        .param("category", recognised.category())
        .param("risks", recognised.risks().toArray(String[]::new))
        .param("on", recognised.recognisedOn())
        .param("due", deadlines.due(recognised.recognisedOn(), LIMIT))
        .update();
    aid.settle(recognised.householdId());
  }

  /**
   * Makes the plan. Source: PLAN_2_8 (measures by layer and class).
   *
   * @throws Problem 400 with everything that is wrong on the form; 404 when no plan is owed here
   */
  @Transactional
  Result<SupportPlan> make(UUID recognitionId, MakePlan form, CurrentUser user) {
    form.check();
    var owed = plans.ofRecognition(recognitionId).orElseThrow(Problem::notFound);
    if (owed.state() == SupportPlan.State.MADE) {
      return Result.refused(
          Refusal.state("monitoring.support-plan.already-made", "帮扶计划已经制定，不能重复制定。"));
    }
    if (owed.state() == SupportPlan.State.RELEASED) {
      return Result.refused(
          Refusal.state("monitoring.support-plan.released", "该户已不再是监测对象，不需要制定帮扶计划。"));
    }
    var id = UUID.fromString(owed.id());
    write(id, owed.area(), form);
    sign(id, owed, user);
    tellSettled(owed);
    inside.publishEvent(new PlanMade(recognitionId, id, user));
    return Result.done(plans.ofRecognition(recognitionId).orElseThrow());
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  SupportPlan get(UUID id) {
    return plans.find(id).orElseThrow(Problem::notFound);
  }

  /** The plan owed or made for a recognition, if it obliged to one. */
  @Transactional(readOnly = true)
  public Optional<SupportPlan> ofRecognition(UUID recognitionId) {
    return plans.ofRecognition(recognitionId);
  }

  @Transactional(readOnly = true)
  Page<SupportPlan.Row> list(
      @Nullable String area, SupportPlan.@Nullable State state, Paging paging) {
    return plans.list(area, state, paging);
  }

  /** Tells once of every plan that was due before {@code day} and is not made. */
  @Transactional
  public void tellOverdue(LocalDate day) {
    var late =
        jdbc.sql(
                """
                UPDATE support_plan SET overdue_told_on = :day, version = version + 1
                WHERE state = 'DUE' AND overdue_told_on IS NULL AND due_on < :day
                RETURNING recognition_id, recognition_no, household_id, household_no, head_name, area, due_on
                """)
            .param("day", day)
            .query(Published.SupportPlanOverdue.class)
            .list();
    outbox.appendAll(late);
  }

  /** The household is monitored no longer: plans that were owed for it are owed no more. */
  @EventListener
  @Transactional
  public void on(MonitoringEnded ended) {
    var owed =
        jdbc.sql(
                """
                UPDATE support_plan SET state = 'RELEASED', version = version + 1 WHERE household_id = ? AND state = 'DUE' RETURNING recognition_id
                """)
            .param(ended.household())
            .query(UUID.class)
            .list();
    owed.stream()
        .flatMap(recognition -> plans.ofRecognition(recognition).stream())
        .forEach(this::tellSettled);
  }

  private void write(UUID plan, String area, MakePlan form) {
    int position = 0;
    for (var measure : form.measureRows()) {
      write(plan, area, position++, measure);
    }
    position = 0;
    for (var person : form.persons()) {
      write(plan, area, position++, person);
    }
  }

  private void write(UUID plan, String area, int position, MakePlan.Measure measure) {
    jdbc.sql(
            """
            INSERT INTO support_measure VALUES (:plan, :position, :area, :kind, :description, :unit, :from, :to, :amount)
            """)
        .param("plan", plan)
        .param("position", position)
        .param("area", area)
        .param("kind", Objects.requireNonNull(measure.kind()).name())
        .param("description", measure.description())
        .param("unit", measure.unit())
        .param("from", measure.from())
        .param("to", measure.to(), Types.DATE)
        .param("amount", fen(measure.amount()), Types.BIGINT)
        .update();
  }

  private static @Nullable Long fen(@Nullable BigDecimal yuan) {
    return yuan == null ? null : Money.yuan(yuan).fen();
  }

  private void write(UUID plan, String area, int position, MakePlan.Person person) {
    var id = Ids.next();
    var phone = Objects.requireNonNull(person.phone());
    jdbc.sql(
            "INSERT INTO support_person VALUES (:id, :plan, :position, :area, :name, :unit, :phone)")
        .param("id", id)
        .param("plan", plan)
        .param("position", position)
        .param("area", area)
        .param("name", person.name())
        .param("unit", person.unit())
        .param("phone", cipher.seal("support_person", "phone_cipher", id, phone))
        .update();
  }

  private void sign(UUID id, SupportPlan owed, CurrentUser user) {
    int signed =
        jdbc.sql(
                """
                UPDATE support_plan SET state = 'MADE', made_by = ?, made_by_unit = ?, made_at = ?, version = version + 1
                WHERE id = ? AND version = ?
                """)
            .params(
                List.of(
                    user.id(),
                    user.appointment().unit(),
                    clock.now().atOffset(ZoneOffset.UTC),
                    id,
                    owed.version()))
            .update();
    if (signed == 0) {
      throw Problem.conflict("county.version.concurrent", "内容刚刚被他人修改，请刷新后再试。");
    }
  }

  private void tellSettled(SupportPlan owed) {
    if (plans.wasToldOverdue(UUID.fromString(owed.id()))) {
      outbox.append(
          new Published.SupportPlanOverdueSettled(
              UUID.fromString(owed.recognitionId()),
              UUID.fromString(owed.householdId()),
              owed.area(),
              owed.dueOn(),
              clock.today()));
    }
  }
}
