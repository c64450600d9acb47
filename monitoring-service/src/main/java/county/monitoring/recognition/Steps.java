package county.monitoring.recognition;

import county.monitoring.recognition.Evidence.Attached;
import county.platform.casework.StepLog;
import county.platform.casework.StepView;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of cases: written once, read in order. */
@Component
class Steps {

  private final StepLog log;

  Steps(JdbcClient jdbc) {
    this.log =
        new StepLog(
            jdbc,
            "recognition_step",
            "recognition_id",
            new StepLog.Labels(
                name -> Action.valueOf(name).label(),
                name -> State.valueOf(name).label(),
                name -> Evidence.valueOf(name).label()));
  }

  void append(Recognition recognition, Step step) {
    log.append(
        new StepLog.Entry(
            recognition.id(),
            recognition.area(),
            step.action(),
            step.from(),
            step.to(),
            step.by(),
            step.at(),
            step.act().why(),
            step.act().attached().stream()
                .map(file -> new StepLog.Document(file.kind().name(), file.fileId()))
                .toList(),
            step.act(),
            step.dueOn(),
            step.late()));
  }

  List<StepView> of(UUID recognition) {
    return log.of(recognition);
  }

  /**
   * Every file named exists where the caller may see it.
   *
   * @throws county.platform.web.Problem 400 otherwise
   */
  void requireFiles(List<Attached> attached) {
    log.requireFiles(attached.stream().map(Attached::fileId).toList());
  }
}
