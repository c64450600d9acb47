package county.platform.event;

import io.namastack.outbox.handler.registry.OutboxHandlerRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses the start when waiting events would find no handler under the name they are stored with.
 */
@Component
class RelayCheck implements SmartInitializingSingleton {

  private final ObjectProvider<OutboxHandlerRegistry> handlers;

  RelayCheck(ObjectProvider<OutboxHandlerRegistry> handlers) {
    this.handlers = handlers;
  }

  @Override
  public void afterSingletonsInstantiated() {
    handlers.ifAvailable(
        registry -> {
          if (registry.getHandlerById(Relay.HANDLER_ID) == null) {
            throw new IllegalStateException("the outbox does not know " + Relay.HANDLER_ID);
          }
        });
  }
}
