package county.monitoring.aid;

import county.monitoring.events.Consumed.AidGranted;
import county.platform.policy.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was granted; a case counts once, however often it is told. */
@Service
public class AidService {

  private final JdbcClient jdbc;

  AidService(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Runs in system scope. A grant to people of no registered household is told again later. */
  @Transactional
  public void granted(AidGranted grant) {
    if (grant.householdId() == null) {
      return;
    }
    jdbc.sql(
            """
            insert into aid_grant (case_id, case_no, household_id, area, amount, decided_on) values (:case, :no, :household, :area, :amount, :on)
            on conflict (case_id) do nothing
            """)
        .param("case", grant.caseId())
        .param("no", grant.caseNo())
        .param("household", grant.householdId())
        .param("area", grant.area())
        .param("amount", Money.yuan(grant.amount()).fen())
        .param("on", grant.decidedOn())
        .update();
  }
}
