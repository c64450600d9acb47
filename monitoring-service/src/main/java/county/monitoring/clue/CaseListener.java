package county.monitoring.clue;

import county.monitoring.followup.ClueVisited;
import county.monitoring.recognition.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes a clue with its case or its visit, in the same transaction. */
@Component
class CaseListener {

  private final AssignmentService assignments;

  CaseListener(AssignmentService assignments) {
    this.assignments = assignments;
  }

  @EventListener
  void on(CaseEnded ended) {
    assignments.close(ended);
  }

  @EventListener
  void on(ClueVisited visited) {
    assignments.close(visited);
  }
}
