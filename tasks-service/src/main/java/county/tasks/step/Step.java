package county.tasks.step;

import county.platform.scope.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a milestone or an order.
 *
 * @param action stable name, {@code label} the same in Chinese
 * @param actor id of whoever took it; {@code system} when the day or an event did
 * @param words what was said: reply, reason
 * @param dueBefore the deadline it had, {@code dueAfter} the one it has now
 */
public record Step(
    UUID subject,
    String area,
    String action,
    String label,
    @Nullable String from,
    String to,
    String actor,
    String actorName,
    String unit,
    Optional<String> words,
    @Nullable LocalDate dueBefore,
    @Nullable LocalDate dueAfter,
    List<UUID> files) {

  private static final String SYSTEM = "system";

  /** What it is about and what happened to it; who did it comes next. */
  public record Act(
      UUID subject, String area, String action, String label, @Nullable String from, String to) {

    public Step by(CurrentUser user) {
      return step(user.id(), user.name(), user.appointment().unit());
    }

    /** A day that passed, or an event. */
    public Step bySystem() {
      return step(SYSTEM, "系统", "*");
    }

    private Step step(String actor, String name, String unit) {
      return new Step(
          subject,
          area,
          action,
          label,
          from,
          to,
          actor,
          name,
          unit,
          Optional.empty(),
          null,
          null,
          List.of());
    }
  }

  public static Act of(
      UUID subject, String area, String action, String label, @Nullable String from, String to) {
    return new Act(subject, area, action, label, from, to);
  }

  public Step saying(String said) {
    return new Step(
        subject,
        area,
        action,
        label,
        from,
        to,
        actor,
        actorName,
        unit,
        Optional.of(said),
        dueBefore,
        dueAfter,
        files);
  }

  public Step due(@Nullable LocalDate before, @Nullable LocalDate after) {
    return new Step(
        subject, area, action, label, from, to, actor, actorName, unit, words, before, after,
        files);
  }

  public Step showing(List<UUID> shown) {
    return new Step(
        subject,
        area,
        action,
        label,
        from,
        to,
        actor,
        actorName,
        unit,
        words,
        dueBefore,
        dueAfter,
        List.copyOf(shown));
  }
}
