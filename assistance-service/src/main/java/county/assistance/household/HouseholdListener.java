package county.assistance.household;

import county.assistance.events.Consumed.HouseholdChanged;
import county.platform.event.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from monitoring what the registry says now. */
@Component
class HouseholdListener {

  private final HouseholdService households;

  HouseholdListener(HouseholdService households) {
    this.households = households;
  }

  @KafkaListener(id = "assistance-households", topics = "monitoring.events")
  void hear(Received event) {
    if (event.is("monitoring.household-changed.v1")) {
      households.takeOver(event.as(HouseholdChanged.class), event.epoch(), event.sequence());
    }
  }
}
