package county.platform.testing;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Waits for a condition with a deadline, instead of sleeping. */
public final class Eventually {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Eventually() {}

  /** Asks again until the assertion holds, for at most 30 seconds. */
  public static void holds(Runnable assertion) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError | RuntimeException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
      pause();
    }
  }

  /** A list that is read anew until what is said of it holds. */
  public static <T> Later<T> assertThat(Supplier<List<T>> list) {
    return new Later<>(list);
  }

  /** What will hold of a list. */
  public static final class Later<T> {
    private final Supplier<List<T>> list;

    private Later(Supplier<List<T>> list) {
      this.list = list;
    }

    public void hasSize(int size) {
      satisfies(now -> now.hasSize(size));
    }

    @SafeVarargs
    public final void containsExactly(T... values) {
      satisfies(now -> now.containsExactly(values));
    }

    public void satisfies(Consumer<ListAssert<T>> assertion) {
      holds(() -> assertion.accept(Assertions.assertThat(list.get())));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
