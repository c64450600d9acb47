package county.monitoring.procedure;

import county.monitoring.procedure.Evidence.Attached;
import county.platform.casework.StepLog;
import county.platform.casework.StepView;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of the cases of one matter: written once, read in order. Recognitions have theirs in
 * {@code recognition_step}, eliminations in {@code elimination_step}.
 */
public class Steps {

  private final StepLog log;

  protected Steps(JdbcClient jdbc, Matter matter) {
    this.log =
        new StepLog(
            jdbc,
            matter.stepTable(),
            matter.idColumn(),
            new StepLog.Labels(
                name -> Action.valueOf(name).label(matter),
                name -> State.valueOf(name).label(matter),
                name -> Evidence.valueOf(name).label()));
  }

  public void append(Procedure procedure, Step step) {
    log.append(
        new StepLog.Entry(
            procedure.id(),
            procedure.area(),
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

  public List<StepView> of(UUID procedure) {
    return log.of(procedure);
  }

  /**
   * Every file named exists where the caller may see it.
   *
   * @throws county.platform.web.Problem 400 otherwise
   */
  public void requireFiles(List<Attached> attached) {
    log.requireFiles(attached.stream().map(Attached::fileId).toList());
  }
}
