package county.monitoring.assessment;

import county.platform.web.Permission;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1/assessments")
class AssessmentController {

  private final AssessmentVerification verification;

  AssessmentController(AssessmentVerification verification) {
    this.verification = verification;
  }

  /** Derives all stored assessments again; changes nothing. */
  @PostMapping("/verification")
  @Permission("monitoring:log:read")
  AssessmentVerification.Report verify() {
    return verification.run();
  }
}
