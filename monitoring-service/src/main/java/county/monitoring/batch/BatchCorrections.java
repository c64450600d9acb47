package county.monitoring.batch;

import county.platform.web.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of a closed batch whose standing changes later. The sums still agree: what leaves one of
 * them enters another.
 */
@Component
public class BatchCorrections {
  private final JdbcClient jdbc;
  private final BatchTools tools;

  BatchCorrections(JdbcClient jdbc, BatchTools tools) {
    this.jdbc = jdbc;
    this.tools = tools;
  }

  /**
   * Counts one ambiguous row as matched or unregistered, with the work that makes it so, in one
   * transaction in system scope.
   *
   * @return empty when the batch is not closed; nothing is done then
   */
  public Optional<Batch> settle(UUID id, boolean matched, Consumer<Batch> work) {
    return move(id, -1, matched, work);
  }

  /** Takes {@link #settle} back: the row is ambiguous again. */
  public Optional<Batch> reopen(UUID id, boolean wasMatched, Consumer<Batch> work) {
    return move(id, 1, wasMatched, work);
  }

  /** Reads in one transaction in system scope. */
  public <T> T read(Supplier<T> query) {
    return tools.read(query);
  }

  private Optional<Batch> move(UUID id, int ambiguous, boolean matched, Consumer<Batch> work) {
    return tools.inTransaction(
        () -> {
          int settled =
              jdbc.sql(
                      """
                      update batch set ambiguous = ambiguous + :ambiguous, version = version + 1,
                        matched = matched - case when :matched then :ambiguous else 0 end,
                        unregistered = unregistered - case when :matched then 0 else :ambiguous end
                      where id = :id and state = 'CLOSED'
                      """)
                  .param("ambiguous", ambiguous)
                  .param("matched", matched)
                  .param("id", id)
                  .update();
          if (settled == 0) {
            return Optional.empty();
          }
          var batch = tools.batches().find(id).orElseThrow(Problem::notFound);
          work.accept(batch);
          return Optional.of(batch);
        });
  }
}
