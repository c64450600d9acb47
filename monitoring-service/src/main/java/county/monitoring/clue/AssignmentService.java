package county.monitoring.clue;

import county.monitoring.clue.ClueLife.Action;
import county.monitoring.clue.ClueLife.State;
import county.monitoring.recognition.CaseEnded;
import county.monitoring.recognition.Opening;
import county.monitoring.recognition.RecognitionService;
import county.platform.policy.Result;
import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import county.platform.time.Deadlines;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns clues into recognition cases and ends them with these. */
@Service
public class AssignmentService {

  private final ClueRepository clues;
  private final ClueSteps steps;
  private final RecognitionService recognitions;
  private final Deadlines deadlines;

  AssignmentService(
      ClueRepository clues, ClueSteps steps, RecognitionService recognitions, Deadlines deadlines) {
    this.clues = clues;
    this.steps = steps;
    this.recognitions = recognitions;
    this.deadlines = deadlines;
  }

  /**
   * Sends the clue to its village: a recognition case opens, whose id is answered.
   *
   * @throws Problem 404 outside the caller's place; 409 while another case of the household is open
   */
  @Transactional
  Result<UUID> assign(UUID id, Optional<String> note, Optional<String> ifMatch, CurrentUser user) {
    var clue = require(id);
    Versions.check(ifMatch, clue.version());
    return steps
        .take(clue, Action.ASSIGNMENT, user, note)
        .map(
            row -> {
              var overall = overallDue(clue);
              var opening = new Opening(clue.id(), clue.householdId(), overall, note);
              var recognition = recognitions.open(opening, user);
              clue.assigned(recognition, overall);
              clues.saveAndFlush(clue);
              return recognition;
            });
  }

  /** The case of an assigned clue came to its end; so does the clue. */
  @Transactional
  public void close(CaseEnded ended) {
    var clue = require(ended.clue());
    if (clue.state() != State.ASSIGNED) {
      return;
    }
    var outcome = ended.recognised() ? "已认定为监测对象" : "认定程序终止";
    steps.follow(clue, Action.CLOSING, CurrentScope.actor(), outcome);
    clue.closed(outcome, ended.on());
    clues.saveAndFlush(clue);
  }

  private LocalDate overallDue(Clue clue) {
    return ClueLife.LIFE
        .overall()
        .map(limit -> deadlines.due(clue.raisedOn(), limit))
        .orElseThrow();
  }

  private Clue require(UUID id) {
    return clues.findById(id).orElseThrow(Problem::notFound);
  }
}
