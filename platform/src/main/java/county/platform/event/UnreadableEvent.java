package county.platform.event;

import org.jspecify.annotations.Nullable;

/** An event that can never be understood, however often it is tried. */
public final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
