package county.assistance.aidcase;

import county.platform.casework.StepLog;
import county.platform.casework.StepView;
import county.platform.scope.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of cases: written once, read in order. */
@Component
class AidSteps {

  private final StepLog log;

  AidSteps(JdbcClient jdbc) {
    this.log =
        new StepLog(
            jdbc,
            "aid_case_step",
            "case_id",
            new StepLog.Labels(
                name -> Action.valueOf(name).label(),
                name -> State.valueOf(name).label(),
                name -> Paper.valueOf(name).label()));
  }

  /** How a case begins, and what is stated with it. */
  void begin(AidCase opened, Act act, CurrentUser user, Instant at) {
    var from = act instanceof IntakeAct ? Optional.<State>empty() : Optional.of(State.APPLIED);
    append(opened, act, from, State.APPLIED, user, at, Optional.empty(), false);
  }

  void append(AidCase aidCase, AidStep step) {
    append(
        aidCase,
        step.act(),
        Optional.of(step.from()),
        step.to(),
        step.by(),
        step.at(),
        step.dueOn(),
        step.late());
  }

  private void append(
      AidCase aidCase,
      Act act,
      Optional<State> from,
      State to,
      CurrentUser by,
      Instant at,
      Optional<LocalDate> due,
      boolean late) {
    log.append(
        new StepLog.Entry(
            aidCase.id(),
            aidCase.area(),
            act.action(),
            from,
            to,
            by,
            at,
            act.why(),
            act.attached().stream()
                .map(file -> new StepLog.Document(file.kind().name(), file.fileId()))
                .toList(),
            act,
            due,
            late));
  }

  List<StepView> of(UUID aidCase) {
    return log.of(aidCase);
  }

  /**
   * Every file named exists where the caller may see it.
   *
   * @throws county.platform.web.Problem 400 otherwise
   */
  void requireFiles(Act act) {
    log.requireFiles(act.attached().stream().map(Paper.Attached::fileId).toList());
  }
}
