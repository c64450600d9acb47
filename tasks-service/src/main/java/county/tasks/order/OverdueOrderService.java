package county.tasks.order;

import county.platform.event.Received;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Ids;
import county.tasks.events.Consumed.HouseholdChanged;
import county.tasks.limit.LimitBook;
import county.tasks.order.OrderLife.State;
import county.tasks.plan.ClausesTouched;
import county.tasks.step.Step;
import county.tasks.step.StepBook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders on what monitoring reports overdue: opened once however often it is reported, cleared when
 * it is settled, also when the settling is heard of first; they follow their household when it
 * moves.
 */
@Service
public class OverdueOrderService {

  private static final String SETTLED = "逾期事项已办结，系统自动销号";

  /** A doubled event changes nothing; one that comes after its settling only fills in the words. */
  private static final String OPEN =
      """
      INSERT INTO supervision_order (id, no, kind, level, clause_id, subject_id, subject_no, household_id, household_no, head_name, area, unit,
        due_on, reply_by, state, opened_on, opened_by, household_epoch, household_sequence, version)
      VALUES (:id, :no, :kind, :level, :clause, :subject, :subjectNo, :household, :householdNo, :headName, :area, :unit,
        :dueOn, :replyBy, 'OPEN', :today, 'event', :epoch, :sequence, 0)
      ON CONFLICT (kind, subject_id, due_on) DO UPDATE SET subject_no = excluded.subject_no, household_no = excluded.household_no,
        head_name = excluded.head_name, version = supervision_order.version + 1
      WHERE supervision_order.subject_no IS NULL
      RETURNING id, (xmax = 0) AS fresh
      """;

  private static final String SETTLE =
      """
      INSERT INTO supervision_order (id, no, kind, level, clause_id, subject_id, household_id, area, unit, due_on, reply_by, state, opened_on,
        opened_by, cleared_by, cleared_at, cleared_on, cleared_because, household_epoch, household_sequence, version)
      VALUES (:id, :no, :kind, :level, :clause, :subject, :household, :area, :unit, :dueOn, :replyBy, 'CLEARED', :today,
        'event', 'event', :now, :clearedOn, :because, :epoch, :sequence, 0)
      ON CONFLICT (kind, subject_id, due_on) DO UPDATE SET state = 'CLEARED', cleared_by = 'event', cleared_at = excluded.cleared_at,
        cleared_on = excluded.cleared_on, cleared_because = excluded.cleared_because, extension_until = NULL, extension_reason = NULL,
        version = supervision_order.version + 1
      WHERE supervision_order.state <> 'CLEARED'
      RETURNING id, (xmax = 0) AS fresh
      """;
  private static final String MOVED =
      """
      UPDATE supervision_order o SET area = :area, unit = :unit, head_name = :headName, household_epoch = :epoch,
        household_sequence = :sequence, version = o.version + 1
      FROM (SELECT id, area FROM supervision_order WHERE household_id = :household AND state <> 'CLEARED' FOR UPDATE) before
      WHERE o.id = before.id AND (o.household_epoch, o.household_sequence) < (:epoch, :sequence)
        AND (o.area, coalesce(o.head_name, '')) <> (:area, :headName)
      RETURNING o.id, o.clause_id, o.state, before.area <> o.area AS elsewhere
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final LimitBook limits;
  private final Deadlines deadlines;
  private final OrderNumbers numbers;
  private final StepBook steps;
  private final ApplicationEventPublisher inside;

  OverdueOrderService(
      JdbcClient jdbc,
      BusinessClock clock,
      LimitBook limits,
      Deadlines deadlines,
      OrderNumbers numbers,
      StepBook steps,
      ApplicationEventPublisher inside) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.limits = limits;
    this.deadlines = deadlines;
    this.numbers = numbers;
    this.steps = steps;
    this.inside = inside;
  }

  private record Written(UUID id, boolean fresh) {}

  /** Opens the order on an overdue subject. */
  @Transactional
  public void open(OverdueSubject reported) {
    var subject = inItsPlace(reported);
    write(OPEN, subject)
        .param("subjectNo", subject.no())
        .param("householdNo", subject.householdNo())
        .param("headName", subject.headName())
        .query(Written.class)
        .optional()
        .filter(Written::fresh)
        .ifPresent(order -> opened(order.id(), subject));
  }

  /** Clears the order because what was overdue has been done. */
  @Transactional
  public void settle(OverdueSubject reported) {
    var subject = inItsPlace(reported);
    write(SETTLE, subject)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("clearedOn", clock.today())
        .param("because", SETTLED)
        .query(Written.class)
        .optional()
        .ifPresent(order -> settled(order.id(), subject));
  }

  /** The household's open orders go where it lies now. */
  @Transactional
  public void follow(HouseholdChanged household, Received event) {
    record Moved(UUID id, String clauseId, String state, boolean elsewhere) {}
    var moved =
        jdbc.sql(MOVED)
            .param("area", household.area())
            .param("unit", OverdueSubject.unitOf(household.area()))
            .param("headName", household.headName())
            .param("household", household.householdId())
            .param("epoch", event.epoch())
            .param("sequence", event.sequence())
            .query(Moved.class)
            .list();
    for (var order : moved) {
      if (order.elsewhere()) {
        steps.append(
            Step.of(order.id(), household.area(), "MOVE", "随户迁移", order.state(), order.state())
                .bySystem());
        inside.publishEvent(ClausesTouched.of(order.clauseId()));
      }
    }
  }

  private void opened(UUID id, OverdueSubject subject) {
    steps.append(
        Step.of(id, subject.area(), "OPEN", "开单", null, State.OPEN.name())
            .bySystem()
            .due(null, replyBy(subject)));
    inside.publishEvent(ClausesTouched.of(subject.clause()));
  }

  private void settled(UUID id, OverdueSubject subject) {
    steps.append(
        Step.of(id, subject.area(), "SETTLE", "自动销号", null, State.CLEARED.name())
            .bySystem()
            .saying(SETTLED));
    inside.publishEvent(ClausesTouched.of(subject.clause()));
  }

  /** Where the household lies as far as is known, when that is newer than the report. */
  private OverdueSubject inItsPlace(OverdueSubject reported) {
    Optional<String> newer =
        jdbc.sql(
                "select area from known_household where id = :id and (epoch, sequence) > (:epoch, :sequence)")
            .param("id", reported.householdId())
            .param("epoch", reported.epoch())
            .param("sequence", reported.sequence())
            .query(String.class)
            .optional();
    return newer.map(reported::in).orElse(reported);
  }

  private JdbcClient.StatementSpec write(String sql, OverdueSubject subject) {
    return jdbc.sql(sql)
        .param("id", Ids.next())
        .param("no", numbers.next(subject.reportedOn()))
        .param("kind", subject.kind().name())
        .param("level", limits.opensAt(subject.kind().name(), subject.reportedOn()))
        .param("clause", subject.clause())
        .param("subject", subject.id())
        .param("household", subject.householdId())
        .param("area", subject.area())
        .param("unit", subject.unit())
        .param("dueOn", subject.dueOn())
        .param("replyBy", replyBy(subject))
        .param("today", subject.reportedOn())
        .param("epoch", subject.epoch())
        .param("sequence", subject.sequence());
  }

  private LocalDate replyBy(OverdueSubject subject) {
    var level = limits.opensAt(subject.kind().name(), subject.reportedOn());
    return deadlines.due(subject.reportedOn(), limits.replyWithin(level, subject.reportedOn()));
  }
}
