package county.monitoring.clue;

import county.monitoring.clue.ClueLife.Action;
import county.monitoring.clue.ClueLife.State;
import county.monitoring.followup.ClueVisited;
import county.monitoring.recognition.CaseEnded;
import county.monitoring.recognition.Opening;
import county.monitoring.recognition.RecognitionService;
import county.platform.policy.Result;
import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
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

  private static final String RECOGNISED = "已认定为监测对象";

  private final ClueRepository clues;
  private final ClueSteps steps;
  private final RecognitionService recognitions;
  private final Deadlines deadlines;
  private final BusinessClock clock;

  AssignmentService(
      ClueRepository clues,
      ClueSteps steps,
      RecognitionService recognitions,
      Deadlines deadlines,
      BusinessClock clock) {
    this.clues = clues;
    this.steps = steps;
    this.recognitions = recognitions;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Sends the clue to its village: a recognition case opens, or the open one of the household takes
   * the clue in; a household that is monitored already is visited. A clue about one that was just
   * recognised ends here.
   *
   * @throws Problem 404 outside the caller's place
   */
  @Transactional
  public Result<Opening.Case> assign(
      UUID id, Optional<String> note, Optional<String> ifMatch, CurrentUser user) {
    var clue = require(id);
    Versions.check(ifMatch, clue.version());
    return steps
        .take(clue, Action.ASSIGNMENT, user, note)
        .map(
            row -> {
              var overall = overallDue(clue);
              var opening = new Opening(clue.id(), clue.no(), clue.householdId(), overall, note);
              var opened = recognitions.open(opening, user);
              if (opened.followUp()) {
                clue.toBeVisited(opened.id(), opened.overallDueOn());
              } else {
                clue.assigned(opened.id(), overall);
              }
              if (opened.decided()) {
                close(clue, RECOGNISED);
              }
              clues.saveAndFlush(clue);
              return opened;
            });
  }

  /** The case of assigned clues came to its end; so do they. */
  @Transactional
  public void close(CaseEnded ended) {
    var assigned = clues.findByRecognitionIdAndState(ended.recognition(), State.ASSIGNED);
    assigned.forEach(clue -> close(clue, ended.recognised() ? RECOGNISED : "认定程序终止"));
    clues.saveAllAndFlush(assigned);
  }

  /** The visit that a clue asked for was made; so the clue ends. */
  @Transactional
  public void close(ClueVisited visited) {
    clues
        .findById(visited.clue())
        .filter(clue -> clue.state() == State.ASSIGNED)
        .ifPresent(
            clue -> {
              close(clue, visited.outcome());
              clues.saveAndFlush(clue);
            });
  }

  private void close(Clue clue, String outcome) {
    steps.follow(clue, Action.CLOSING, CurrentScope.actor(), outcome);
    clue.closed(outcome, clock.today());
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
