package county.platform.crypto;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tells a refused start in one sentence on standard error, without a stack trace; the process still
 * ends with a non-zero code.
 */
final class StartRefusal implements SpringBootExceptionReporter {

  StartRefusal(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableKeys refused) {
        System.err.println(refused.getMessage());
        return true;
      }
    }
    return false;
  }
}
