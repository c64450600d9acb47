package county.platform.scope;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The scope of the code that runs now. The web layer binds the user around each request; code that
 * goes on in another thread (a streamed answer) binds the user again. It cannot be bound inside an
 * open transaction, because that one has its scope already.
 */
public final class CurrentScope {

  private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();
  private static final ScopedValue<CurrentUser> USER = ScopedValue.newInstance();

  private CurrentScope() {}

  /** Runs {@code work} so that its transactions see what {@code user} may see. */
  public static <T, E extends Exception> T call(CurrentUser user, Work<T, E> work) throws E {
    refuseInsideTransaction();
    return ScopedValue.where(USER, user).where(SCOPE, Scope.of(user)).call(work::run);
  }

  /** Like {@link #call} for work without a value. */
  public static <E extends Exception> void run(CurrentUser user, Action<E> work) throws E {
    CurrentScope.<Boolean, E>call(
        user,
        () -> {
          work.run();
          return true;
        });
  }

  /** Who is working, if a person is. */
  public static Optional<CurrentUser> user() {
    return USER.isBound() && !get().system() ? Optional.of(USER.get()) : Optional.empty();
  }

  /** Who is recorded as acting: a user's id, {@code system:<why>}, or empty. */
  public static String actor() {
    return get().actor();
  }

  static <T, E extends Exception> T callAs(Scope scope, Work<T, E> work) throws E {
    refuseInsideTransaction();
    return ScopedValue.where(SCOPE, scope).call(work::run);
  }

  static Scope get() {
    return SCOPE.orElse(Scope.NONE);
  }

  private static void refuseInsideTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("the scope of an open transaction cannot change");
    }
  }

  /** Work with a value that may fail in its own way. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Work without a value that may fail in its own way. */
  @FunctionalInterface
  public interface Action<E extends Exception> {
    void run() throws E;
  }
}
