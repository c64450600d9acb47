package county.gateway.events;

import county.platform.event.EventType;
import county.platform.event.Published;
import java.time.LocalDate;

/** Everything the gateway tells the services. */
public sealed interface GatewayEvent extends Published {

  /**
   * The demonstration's business date goes forward; every service lives through the days between.
   */
  @EventType("gateway.business-date-moved.v1")
  record BusinessDateMoved(LocalDate from, LocalDate to) implements GatewayEvent {

    @Override
    public String aggregate() {
      return "business-date";
    }
  }
}
