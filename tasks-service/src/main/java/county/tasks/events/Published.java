package county.tasks.events;

import county.platform.event.EventType;
import java.time.LocalDate;
import java.util.Optional;

/** What tasks tells the other services; each is described in {@code contracts/events}. */
public sealed interface Published extends county.platform.event.Published {

  /**
   * The light of a clause or task changed (fact).
   *
   * @param subject CLAUSE or TASK
   * @param clause number of the clause, 2.7, when it is one
   * @param from RED, YELLOW, UNKNOWN, GREEN, BLUE or GREY; {@code to} likewise
   * @param why what a cadre reads aloud; names no person
   */
  @EventType("tasks.light-changed.v1")
  record LightChanged(
      String subject,
      int task,
      Optional<String> clause,
      String from,
      String to,
      LocalDate changedOn,
      String why)
      implements Published {

    @Override
    public String aggregate() {
      return clause.map(number -> "clause:" + number).orElse("task:" + task);
    }
  }
}
