package county.tasks.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A step as it is shown. */
public record StepView(
    String action,
    String label,
    String actorName,
    String unitName,
    LocalDate takenOn,
    Instant takenAt,
    Optional<String> words,
    Optional<LocalDate> dueBefore,
    Optional<LocalDate> dueAfter,
    List<ShownFile> files) {

  /** A file that was shown with it. */
  public record ShownFile(String id, String name) {}
}
