package county.monitoring.batch;

import county.platform.web.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
    return tools.inTransaction(
        () -> {
          int settled =
              jdbc.sql(
                      """
                      update batch set ambiguous = ambiguous - 1, matched = matched + :matched, unregistered = unregistered + 1 - :matched,
                        version = version + 1
                      where id = :id and state = 'CLOSED'
                      """)
                  .param("matched", matched ? 1 : 0)
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
