package county.platform.scope;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets jobs, listeners and the bulk path work for no person: transactions begun inside run as
 * {@code <service>_system}, which row security does not bind, and are recorded as {@code
 * system:<why>}. Only the classes named in a service's ArchitectureTest may use it.
 */
@Component
public final class SystemScope {

  /**
   * @param why short and stable, e.g. {@code feed-batch}: it stands in history and logs
   * @throws IllegalStateException inside an open transaction of a narrower scope
   */
  public <T> T call(String why, Supplier<T> work) {
    if (CurrentScope.get().system()
        && TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    return CurrentScope.<T, RuntimeException>callAs(Scope.system(why), work::get);
  }

  /** Like {@link #call} for work without a value. */
  public void run(String why, Runnable work) {
    call(
        why,
        () -> {
          work.run();
          return true;
        });
  }
}
