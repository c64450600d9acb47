package county.gateway.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Accounts whose password everybody knows stand in a database that is no demonstration. */
final class DemoAccountsPresent extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  DemoAccountsPresent() {
    super("数据库里有演示账号（口令公开），正式环境不能启动：请换用没有装载过演示数据的数据库。");
  }

  /**
   * Tells it in one sentence, without a stack trace; the process still ends with a non-zero code.
   */
  static final class Reporter implements SpringBootExceptionReporter {

    Reporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof DemoAccountsPresent refused) {
          System.err.println(refused.getMessage());
          return true;
        }
      }
      return false;
    }
  }
}
