package county.platform.event;

import java.util.Optional;

/** The id of the event that is being applied: the cause of what is published meanwhile. */
final class Causation {

  private static final ScopedValue<String> CAUSE = ScopedValue.newInstance();

  private Causation() {}

  static Optional<String> current() {
    return CAUSE.isBound() ? Optional.of(CAUSE.get()) : Optional.empty();
  }

  static <T, E extends Throwable> T call(
      String eventId, ScopedValue.CallableOp<? extends T, E> work) throws E {
    return ScopedValue.where(CAUSE, eventId).call(work);
  }
}
