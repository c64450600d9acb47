package county.monitoring.support;

import county.monitoring.events.Consumed.AidDisbursed;
import county.monitoring.events.Consumed.AidGranted;
import county.monitoring.procedure.MonitoringResumed;
import county.monitoring.risk.MeasureKind;
import county.platform.policy.Money;
import county.platform.time.BusinessClock;
import county.platform.unit.Units;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps aid that was granted elsewhere as a measure of the household's support plan. Which plan a
 * grant belongs to is derived anew from dates whenever a grant or a plan comes, so that the order
 * in which they come makes no difference: the newest plan whose recognition had begun when the
 * grant was decided (aid may be given ahead of the procedure), unless the risk had been eliminated
 * before. Any other grant stays help outside a plan.
 */
@Service
public class GrantedAidService {

  /** Measures that people wrote stand before this position. */
  private static final int FIRST = 1000;

  /**
   * One at a time for each household: else a grant and a plan that come at once miss each other.
   */
  private static final String LOCK = "select id from household where id = ? for update";

  private static final String FORGET =
      """
      delete from support_measure m using support_plan p where m.plan_id = p.id and p.household_id = ? and m.aid_case is not null
      """;

  private static final String DERIVE =
      """
      insert into support_measure (plan_id, position, area, kind, description, unit, starts_on, ends_on, amount, aid_case)
      select p.id, :first + row_number() over (partition by p.id order by g.decided_on, g.case_no), p.area, :kind,
        '临时救助 ' || g.case_no, :unit, g.decided_on, g.decided_on, g.amount, g.case_id
      from granted_aid g cross join lateral (
        select p.id, p.area from support_plan p left join recognition r on r.id = p.recognition_id
        where p.household_id = g.household_id and coalesce(r.opened_on, p.recognised_on) <= g.decided_on
          and not exists (select from elimination e where e.household_id = p.household_id and e.state in ('DECIDED', 'ANNOUNCED', 'ELIMINATED')
            and e.decided_on >= p.recognised_on and e.decided_on < g.decided_on)
        order by p.recognised_on desc, p.id desc limit 1) p
      where g.household_id = :household
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Units units = Units.load();

  GrantedAidService(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes a grant in; that of a household not known yet is told again. */
  @Transactional
  public void granted(AidGranted aid) {
    aid.householdId()
        .ifPresent(
            household -> {
              jdbc.sql(
                      """
                      insert into granted_aid (case_id, case_no, household_id, area, programme, path, amount, decided_on)
                      values (:case, :no, :household, coalesce((select area from household where id = :household), :area), :programme, :path,
                        :amount, :on)
                      on conflict (case_id) do nothing
                      """)
                  .param("case", aid.caseId())
                  .param("no", aid.caseNo())
                  .param("household", household)
                  .param("area", aid.area())
                  .param("programme", aid.programme())
                  .param("path", aid.path())
                  .param("amount", Money.yuan(aid.amount()).fen())
                  .param("on", aid.decidedOn())
                  .update();
              settle(household);
            });
  }

  /** Takes a payment in, also one that is told before its grant. */
  @Transactional
  public void paid(AidDisbursed payment) {
    payment
        .householdId()
        .ifPresent(
            household ->
                jdbc.sql(
                        """
                        insert into aid_payment (disbursement_id, case_id, case_no, household_id, area, amount, paid_on)
                        values (:id, :case, :no, :household, coalesce((select area from household where id = :household), :area), :amount, :on)
                        on conflict (disbursement_id) do nothing
                        """)
                    .param("id", payment.disbursementId())
                    .param("case", payment.caseId())
                    .param("no", payment.caseNo())
                    .param("household", household)
                    .param("area", payment.area())
                    .param("amount", Money.yuan(payment.amount()).fen())
                    .param("on", payment.paidOn())
                    .update());
  }

  /** What was help after the end is help within the plan again. */
  @EventListener
  @Transactional
  public void on(MonitoringResumed resumed) {
    settle(resumed.household());
  }

  /** Puts every grant of the household where it belongs. */
  @Transactional
  public void settle(UUID household) {
    jdbc.sql(LOCK).param(household).query(UUID.class).optional();
    jdbc.sql(FORGET).param(household).update();
    jdbc.sql(DERIVE)
        .param("first", FIRST)
        .param("kind", MeasureKind.SAFETY_NET.name())
        .param("unit", bureau())
        .param("household", household)
        .update();
  }

  /** Temporary relief is the civil affairs bureau's. */
  private String bureau() {
    return units.acting("civil-affairs", clock.today()).nameOn(clock.today());
  }
}
