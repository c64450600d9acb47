package county.monitoring.standard;

import county.platform.policy.PolicyBook;
import county.platform.web.Permission;
import county.platform.web.Problem;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1")
class ClauseController {

  private final PolicyBook clauses;

  ClauseController(PolicyBook clauses) {
    this.clauses = clauses;
  }

  record ClauseView(String id, String document, String text, String status, String why) {}

  @GetMapping("/clauses/{id}")
  @Permission("monitoring:clause:read")
  ClauseView clause(@PathVariable String id) {
    return clauses
        .find(id)
        .map(
            clause ->
                new ClauseView(
                    clause.id(),
                    clause.document(),
                    clause.text(),
                    clause.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    clause.why()))
        .orElseThrow(Problem::notFound);
  }
}
