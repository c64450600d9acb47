package county.gateway.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** The door does not open; the message says why in one sentence. */
abstract class StartRefused extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  StartRefused(String sentence) {
    super(sentence);
  }

  /**
   * Tells it in one sentence, without a stack trace; the process still ends with a non-zero code.
   */
  static final class Reporter implements SpringBootExceptionReporter {

    Reporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof StartRefused refused) {
          System.err.println(refused.getMessage());
          return true;
        }
      }
      return false;
    }
  }
}
