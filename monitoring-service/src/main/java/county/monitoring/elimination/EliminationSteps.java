package county.monitoring.elimination;

import county.monitoring.procedure.Matter;
import county.monitoring.procedure.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of eliminations. */
@Component
class EliminationSteps extends Steps {

  EliminationSteps(JdbcClient jdbc) {
    super(jdbc, Matter.ELIMINATION);
  }
}
