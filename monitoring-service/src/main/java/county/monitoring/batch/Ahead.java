package county.monitoring.batch;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Takes the next piece in a thread of its own while its user works on the one before; what taking
 * throws is thrown to the user. Closing waits for the piece that is being taken.
 */
final class Ahead<T> implements AutoCloseable {
  private final Supplier<Optional<T>> source;
  private final ExecutorService taking =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("batch-reader-", 0).factory());
  private Future<Optional<T>> next;

  /**
   * @param source called in one other thread, until it is empty
   */
  Ahead(Supplier<Optional<T>> source) {
    this.source = source;
    this.next = taking.submit(source::get);
  }

  /** The next piece; empty at the end. */
  Optional<T> next() {
    var now = joined();
    if (now.isPresent()) {
      next = taking.submit(source::get);
    }
    return now;
  }

  private Optional<T> joined() {
    try {
      return next.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BatchTools.Stopped();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  @Override
  public void close() {
    taking.close();
  }
}
