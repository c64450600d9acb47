package county.monitoring.assessment;

import county.platform.scope.SystemScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Checks every stored assessment of the county, whoever asks: the answer holds counts and ids only,
 * so it may cross scopes.
 */
@Component
class AssessmentVerification {

  private static final int SHOWN = 20;

  private final AssessmentVerificationService service;
  private final SystemScope system;

  AssessmentVerification(AssessmentVerificationService service, SystemScope system) {
    this.service = service;
    this.system = system;
  }

  /**
   * @param first at most 20 differences, in the order of their recording
   */
  record Report(
      int checked,
      int equal,
      int different,
      List<AssessmentVerificationService.Difference> first) {}

  Report run() {
    return system.call("assessment-verification", this::all);
  }

  private Report all() {
    int checked = 0;
    var differences = new ArrayList<AssessmentVerificationService.Difference>();
    var after = Optional.<UUID>empty();
    for (var chunk = service.next(after); chunk.isPresent(); chunk = service.next(after)) {
      checked += chunk.get().count();
      differences.addAll(chunk.get().differences());
      after = Optional.of(chunk.get().last());
    }
    return new Report(
        checked,
        checked - differences.size(),
        differences.size(),
        differences.stream().limit(SHOWN).toList());
  }
}
