package county.platform.event;

import county.platform.scope.SystemScope;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Around each record of a consumer: one transaction in system scope that holds the note in the
 * inbox, the effect, and the new position. A record that was taken in before changes the position
 * only.
 */
final class OnceAdvice implements MethodInterceptor {

  private final String consumer;
  private final Inbox inbox;
  private final SystemScope system;
  private final TransactionTemplate transaction;

  OnceAdvice(String consumer, Inbox inbox, SystemScope system, TransactionTemplate transaction) {
    this.consumer = consumer;
    this.inbox = inbox;
    this.system = system;
    this.transaction = transaction;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation listener) throws Throwable {
    var record =
        Arrays.stream(listener.getArguments())
            .filter(ConsumerRecord.class::isInstance)
            .map(ConsumerRecord.class::cast)
            .findFirst();
    if (record.isEmpty()) {
      return listener.proceed();
    }
    apply(record.get(), listener);
    return null;
  }

  private void apply(ConsumerRecord<?, ?> record, MethodInvocation listener) {
    var id = Headers.ID.require(record);
    system.run(
        "event:" + consumer,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  if (inbox.takeIn(consumer, id)) {
                    effect(id, listener);
                  }
                  inbox.pass(consumer, record);
                }));
  }

  private static void effect(String id, MethodInvocation listener) {
    try {
      Causation.<@Nullable Object, Throwable>call(id, listener::proceed);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
