package county.assistance.aidcase;

import county.assistance.household.HouseholdKnown;
import county.platform.event.Outbox;
import county.platform.policy.Money;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases follow what the registry says: somebody who was not registered when he applied is found in
 * a household later, and open cases go with a household that moves; closed ones stay where they
 * were.
 */
@Service
public class HouseholdFollowService {

  private static final List<String> PARTS =
      List.of(
          "aid_case_step", "aid_assessment", "aid_publicity", "aid_refusal", "aid_disbursement");

  private final JdbcClient jdbc;
  private final AidCaseRepository cases;
  private final Outbox outbox;

  HouseholdFollowService(JdbcClient jdbc, AidCaseRepository cases, Outbox outbox) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional
  public void on(HouseholdKnown known) {
    link(known.household());
    move(known.household());
  }

  /**
   * By the identity number given at the door; what was granted before is told for the household.
   */
  private void link(UUID household) {
    var linked =
        jdbc.sql(
                """
                update aid_case c set household_id = h.id, household_no = h.no, version = c.version + 1
                from household h
                where h.id = ? and c.household_id is null
                  and c.id_index in (select m.id_index from household_member m where m.household_id = h.id)
                returning c.id
                """)
            .param(household)
            .query(UUID.class)
            .list();
    linkApplications(linked);
    cases.findAllById(linked).stream()
        .filter(found -> found.decided() != null)
        .forEach(this::tellAgain);
  }

  private void linkApplications(List<UUID> linked) {
    jdbc.sql(
            """
            update application a set household_id = c.household_id, household_no = c.household_no, elsewhere = null from aid_case c
            where c.application_id = a.id and c.id = any(?::uuid[])
            """)
        .param(linked.toArray(UUID[]::new))
        .update();
  }

  private void tellAgain(AidCase granted) {
    outbox.append(Told.granted(granted));
    var total = Money.ZERO;
    for (var payment : granted.statements().each(AfterAct.Disbursement.class).toList()) {
      total = total.plus(payment.amount());
      outbox.append(Told.disbursed(granted, payment, total));
    }
  }

  private void move(UUID household) {
    var moved =
        jdbc.sql(
                """
                update aid_case c set area = h.area, version = c.version + 1 from household h
                where h.id = ? and c.household_id = h.id and c.area <> h.area and c.state not in ('SETTLED', 'NOTIFIED', 'WITHDRAWN')
                returning c.id
                """)
            .param(household)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    if (moved.length == 0) {
      return;
    }
    for (var part : PARTS) {
      jdbc.sql(
              "update "
                  + part
                  + " p set area = c.area from aid_case c where c.id = p.case_id and c.id = any(?::uuid[])")
          .param(moved)
          .update();
    }
    jdbc.sql(
            "update application a set area = c.area from aid_case c where c.application_id = a.id and c.id = any(?::uuid[])")
        .param(moved)
        .update();
  }
}
