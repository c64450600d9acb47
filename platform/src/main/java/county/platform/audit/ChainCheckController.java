package county.platform.audit;

import county.platform.audit.ChainCheckService.ChainRun;
import county.platform.scope.CurrentUser;
import county.platform.scope.SystemScope;
import county.platform.web.Answers;
import county.platform.web.Page;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the log chain verified: a long one takes some seconds, so the answer is a run to look at. */
@RestController
@RequestMapping("/api/${county.service}/v1/chain-checks")
class ChainCheckController {

  private static final Logger LOG = LoggerFactory.getLogger(ChainCheckController.class);
  private static final String WHY = "chain-check";

  private final ChainCheckService checks;
  private final SystemScope system;

  ChainCheckController(ChainCheckService checks, SystemScope system) {
    this.checks = checks;
    this.system = system;
  }

  @GetMapping
  @Permission("{service}:operation:read")
  Page<ChainRun> list() {
    return Page.whole(checks.list());
  }

  @PostMapping
  @Permission("{service}:chain:check")
  ResponseEntity<Map<String, String>> check(CurrentUser user, HttpServletRequest request) {
    var id = checks.begin(user.id());
    Thread.ofVirtual().name("chain-check").start(() -> run(id));
    return Answers.accepted(request.getRequestURI(), Map.of("id", id.toString()));
  }

  private void run(UUID id) {
    try {
      system.run(WHY, () -> checks.run(id));
    } catch (RuntimeException failed) {
      LOG.error("the log chain could not be verified", failed);
      system.run(WHY, () -> checks.fail(id));
    }
  }
}
