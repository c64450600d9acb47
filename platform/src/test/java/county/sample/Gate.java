package county.sample;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a request between its commit and its answer, while a test looks around. */
public final class Gate implements AutoCloseable {

  private static volatile Gate current = new Gate(0);

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch opened;

  private Gate(int locks) {
    this.opened = new CountDownLatch(locks);
  }

  /** From now on requests wait, until {@link #open}. */
  public static Gate shut() {
    current = new Gate(1);
    return current;
  }

  static void pass() throws InterruptedException {
    var gate = current;
    gate.entered.countDown();
    gate.opened.await(20, TimeUnit.SECONDS);
  }

  /** Whether a request has come to the gate. */
  public boolean entered(long time, TimeUnit unit) throws InterruptedException {
    return entered.await(time, unit);
  }

  public void open() {
    opened.countDown();
  }

  @Override
  public void close() {
    open();
    current = new Gate(0);
  }
}
