package county.monitoring.procedure;

import county.platform.policy.Refusal;
import county.platform.scope.CurrentUser;
import java.time.LocalDate;

/** What conditions look at: the case, who wants to act, and the business day. */
public record Situation(Procedure procedure, CurrentUser user, LocalDate today) {

  Refusal refusal(String reason, String detail) {
    return procedure.matter().refusal(reason, detail);
  }
}
