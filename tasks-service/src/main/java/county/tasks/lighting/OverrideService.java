package county.tasks.lighting;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.tasks.light.Light;
import county.tasks.plan.ClausesTouched;
import county.tasks.plan.PlanService;
import county.tasks.unit.UnitBook;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lights set by hand: with a reason, for a time, shown beside the computed one. */
@Service
public class OverrideService {

  private static final Set<Light> BY_HAND =
      Set.of(Light.RED, Light.YELLOW, Light.GREEN, Light.GREY);
  private static final int LONGEST = 366;

  private final JdbcClient jdbc;
  private final PlanService plan;
  private final UnitBook units;
  private final BusinessClock clock;
  private final ApplicationEventPublisher inside;

  OverrideService(
      JdbcClient jdbc,
      PlanService plan,
      UnitBook units,
      BusinessClock clock,
      ApplicationEventPublisher inside) {
    this.jdbc = jdbc;
    this.plan = plan;
    this.units = units;
    this.clock = clock;
    this.inside = inside;
  }

  /**
   * Sets the light from today on; one that was set before ends yesterday, and stays in history.
   *
   * @throws county.platform.web.Problem 400 with all that is wrong
   */
  @Transactional
  UUID set(SetLight wanted, CurrentUser by) {
    var unit = units.requireWorking("unit", wanted.unit(), by);
    var today = clock.today();
    new InvalidInput()
        .require(plan.hasClause(wanted.clause()), "clause", wanted.clause(), "县方案没有这一条")
        .require(BY_HAND.contains(wanted.light()), "light", wanted.light(), "只能设为红灯、黄灯、绿灯或未到期")
        .require(
            !wanted.until().isBefore(today) && wanted.until().isBefore(today.plusDays(LONGEST)),
            "until",
            wanted.until(),
            "应在今天之后一年以内")
        .throwIfAny();
    end(wanted.clause(), unit.code());
    var id = Ids.next();
    jdbc.sql(
            """
            insert into light_override (id, clause_id, unit, light, valid_from, valid_to, reason, document, set_by)
            values (:id, :clause, :unit, :light, :from, :to, :reason, :document, :by)
            """)
        .param("id", id)
        .param("clause", wanted.clause())
        .param("unit", unit.code())
        .param("light", wanted.light().name())
        .param("from", today)
        .param("to", wanted.until())
        .param("reason", wanted.reason())
        .param("document", wanted.document())
        .param("by", by.name())
        .update();
    inside.publishEvent(ClausesTouched.of(wanted.clause()));
    return id;
  }

  /** From today on the computed light shows again. */
  @Transactional
  void release(String clause, String unit, CurrentUser by) {
    end(clause, units.requireWorking("unit", unit, by).code());
    inside.publishEvent(ClausesTouched.of(clause));
  }

  private void end(String clause, String unit) {
    var today = clock.today();
    jdbc.sql(
            "delete from light_override where clause_id = :clause and unit = :unit and valid_from >= :today")
        .param("clause", clause)
        .param("unit", unit)
        .param("today", today)
        .update();
    jdbc.sql(
            "update light_override set valid_to = :yesterday where clause_id = :clause and unit = :unit and valid_to >= :today")
        .param("yesterday", today.minusDays(1))
        .param("clause", clause)
        .param("unit", unit)
        .param("today", today)
        .update();
  }
}
