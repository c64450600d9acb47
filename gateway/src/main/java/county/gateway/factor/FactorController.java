package county.gateway.factor;

import county.gateway.account.OpenSessions;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the second factor off an account whose owner lost it; never one's own. */
@RestController
class FactorController {

  private final FactorService factors;
  private final OpenSessions sessions;

  FactorController(FactorService factors, OpenSessions sessions) {
    this.factors = factors;
    this.sessions = sessions;
  }

  @PostMapping("/api/gateway/v1/accounts/{id}/second-factor-reset")
  @Permission("gateway:account:reset-factor")
  @Idempotent
  ResponseEntity<Void> reset(@PathVariable UUID id, CurrentUser user) {
    sessions.end(Answers.valueOf(factors.reset(id, user)).id());
    return ResponseEntity.noContent().build();
  }
}
