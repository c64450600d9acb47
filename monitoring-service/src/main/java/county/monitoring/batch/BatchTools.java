package county.monitoring.batch;

import county.platform.file.Files;
import county.platform.scope.SystemScope;
import county.platform.sheet.SheetSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the passes over a batch work with: stores, files, and transactions in system scope. */
@Component
class BatchTools {
  static final String WHY = "import-batch";

  private final BatchStore batches;
  private final ChunkStore chunks;
  private final ErrorStore errors;
  private final Files files;
  private final SystemScope system;
  private final TransactionOperations transactions;
  private final AtomicBoolean stopping = new AtomicBoolean();

  BatchTools(
      BatchStore batches,
      ChunkStore chunks,
      ErrorStore errors,
      Files files,
      SystemScope system,
      TransactionOperations transactions) {
    this.batches = batches;
    this.chunks = chunks;
    this.errors = errors;
    this.files = files;
    this.system = system;
    this.transactions = transactions;
  }

  BatchStore batches() {
    return batches;
  }

  ChunkStore chunks() {
    return chunks;
  }

  ErrorStore errors() {
    return errors;
  }

  /** Runs work in one transaction in system scope; it is committed when this returns. */
  void commit(Runnable work) {
    system.run(WHY, () -> transactions.executeWithoutResult(status -> work.run()));
  }

  <T> T read(Supplier<T> query) {
    return inTransaction(query);
  }

  <T> T inTransaction(Supplier<T> query) {
    return system.call(WHY, () -> transactions.execute(status -> query.get()));
  }

  /** One transaction for a person, in his scope. */
  <T> T inScopeOfCaller(Supplier<T> query) {
    return transactions.execute(status -> query.get());
  }

  /** Reads, in system scope, what spans many transactions (a file, chunk by chunk). */
  <T> T inSystemScope(Supplier<T> work) {
    return system.call(WHY, work);
  }

  SheetSource source(Batch batch) {
    return new SheetSource(batch.fileName(), () -> files.open(batch.file()));
  }

  void stop() {
    stopping.set(true);
  }

  void start() {
    stopping.set(false);
  }

  boolean isStopping() {
    return stopping.get();
  }

  /**
   * Ends the pass between two transactions when the process is to end; the batch goes on elsewhere
   * or later.
   */
  void stopIfAsked() {
    if (stopping.get()) {
      throw new Stopped();
    }
  }

  /** The process ends. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
