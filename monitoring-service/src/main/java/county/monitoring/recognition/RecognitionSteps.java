package county.monitoring.recognition;

import county.monitoring.procedure.Matter;
import county.monitoring.procedure.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of recognitions. */
@Component
class RecognitionSteps extends Steps {

  RecognitionSteps(JdbcClient jdbc) {
    super(jdbc, Matter.RECOGNITION);
  }
}
