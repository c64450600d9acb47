package county.monitoring.batch;

import county.monitoring.batch.Batch.State;
import county.platform.sheet.SheetProblem;
import county.platform.web.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works on one batch after the other. Several instances share the batches: each takes a lease of 15
 * seconds and renews it while it works; when an instance dies another goes on where the last commit
 * stood.
 */
@Component
class BatchWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 20;

  private final BatchTools tools;
  private final BatchKinds kinds;
  private final Semaphore work = new Semaphore(0);
  private volatile Optional<UUID> held = Optional.empty();
  private volatile Optional<Thread> thread = Optional.empty();

  BatchWorker(BatchTools tools, BatchKinds kinds) {
    this.tools = tools;
    this.kinds = kinds;
  }

  /** There is something to do: do not wait for the next look. */
  void wake() {
    work.release();
  }

  /** Like {@link #wake}, once the open transaction has committed. */
  void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake();
          }
        });
  }

  @Override
  public void start() {
    tools.start();
    thread = Optional.of(Thread.ofPlatform().name("batch-worker").daemon().start(this::loop));
  }

  @Override
  public void stop() {
    tools.stop();
    wake();
    thread.ifPresent(
        running -> {
          try {
            running.join(Duration.ofSeconds(20));
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
    thread = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return thread.isPresent();
  }

  private void loop() {
    while (!tools.isStopping()) {
      try {
        if (!workOnce()) {
          work.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException interrupted) {
        return;
      } catch (RuntimeException databaseAway) {
        LOG.warn("no batch could be claimed: {}", databaseAway.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      work.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Takes one batch and works on it until it waits for a person or is at its end; false when there
   * is none.
   */
  boolean workOnce() {
    var lease = Ids.next();
    var batch = tools.read(() -> tools.batches().claim(lease));
    if (batch.isEmpty()) {
      return false;
    }
    held = Optional.of(lease);
    try {
      work(batch.get(), lease);
    } finally {
      held = Optional.empty();
    }
    return true;
  }

  private void work(Batch batch, UUID lease) {
    try {
      tools.inSystemScope(() -> runStages(batch, lease));
      tools.commit(() -> tools.batches().release(lease, Duration.ZERO));
    } catch (BatchStore.LeaseLost taken) {
      LOG.info("batch {} was taken over by another instance", batch.no());
    } catch (BatchTools.Stopped stopping) {
      tools.commit(() -> tools.batches().release(lease, Duration.ZERO));
    } catch (SheetProblem unreadable) {
      tools.commit(
          () -> tools.batches().fail(batch, lease, String.valueOf(unreadable.getMessage())));
    } catch (RuntimeException failed) {
      LOG.error("batch {} was interrupted", batch.no(), failed);
      tools.commit(() -> giveBack(batch, lease));
    }
  }

  /**
   * Tries again after a pause that grows; a batch that fails again and again without any progress
   * is given up.
   */
  private void giveBack(Batch batch, UUID lease) {
    int attempts = tools.batches().attempts(lease);
    if (attempts >= ATTEMPTS) {
      tools.batches().fail(batch, lease, "系统多次处理失败，已停止。请联系系统管理员，处理后重新上传。");
    } else {
      tools
          .batches()
          .release(lease, Duration.ofMillis(Math.min(30_000, 250L << Math.min(attempts, 7))));
    }
  }

  private boolean runStages(Batch batch, UUID lease) {
    var kind = kinds.require(batch.kind());
    if (batch.state() == State.RECEIVED || batch.state() == State.PARSING) {
      parse(kind, batch, lease);
    }
    var now = current(batch);
    if (now.state() == State.MATCHING) {
      kind.apply(new BatchRun(tools, kind, now, lease));
      now = current(batch);
    }
    if (now.state() == State.EVALUATING) {
      var run = new BatchRun(tools, kind, now, lease);
      kind.evaluate(run);
      run.close();
    }
    return true;
  }

  private void parse(BatchKind kind, Batch batch, UUID lease) {
    try {
      new ParsePass(tools, kind, batch, lease).run();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Batch current(Batch batch) {
    return tools
        .read(() -> tools.batches().find(batch.id()))
        .orElseThrow(BatchStore.LeaseLost::new);
  }

  /** The heartbeat: also a long statement does not lose the lease. */
  @Scheduled(fixedDelay = 4_000)
  void renew() {
    held.ifPresent(lease -> tools.commit(() -> tools.batches().renew(lease)));
  }
}
