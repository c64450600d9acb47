package county.monitoring;

import county.platform.testing.ArchitectureContract;
import java.util.Set;

class ArchitectureTest extends ArchitectureContract {

  ArchitectureTest() {
    super(
        MonitoringApplication.class,
        Set.of("county.monitoring.risk", "county.monitoring.arrival.rule"),
        Set.of("AssessmentVerification", "BatchTools", "PersonSearch", "PublicCounter"));
  }
}
