package county.platform.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Counts the SQL statements that requests send while some work runs, as Spring's JDBC logs them.
 * Only threads of the web server count: relays and workers of the same process do not.
 */
public final class StatementCount {

  private static final String MARK = "Executing prepared SQL statement [";

  private StatementCount() {}

  /** The statements of the requests that {@code requests} makes, in order. */
  public static List<String> during(Runnable requests) {
    var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    var level = logger.getLevel();
    var statements = new CopyOnWriteArrayList<String>();
    var appender = collecting(statements);
    appender.start();
    logger.addAppender(appender);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    try {
      requests.run();
    } finally {
      logger.setLevel(level);
      logger.setAdditive(true);
      logger.detachAppender(appender);
    }
    return List.copyOf(statements);
  }

  private static AppenderBase<ILoggingEvent> collecting(List<String> statements) {
    return new AppenderBase<>() {
      @Override
      protected void append(ILoggingEvent event) {
        var message = event.getFormattedMessage();
        if (event.getThreadName().startsWith("tomcat") && message.startsWith(MARK)) {
          statements.add(message.substring(MARK.length(), message.length() - 1));
        }
      }
    };
  }
}
