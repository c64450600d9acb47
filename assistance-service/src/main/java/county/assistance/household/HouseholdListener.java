package county.assistance.household;

import county.assistance.events.Consumed.HouseholdChanged;
import county.assistance.intake.NeedCardService;
import county.platform.event.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from monitoring what the registry says now. */
@Component
class HouseholdListener {

  private final HouseholdService households;
  private final NeedCardService cards;

  HouseholdListener(HouseholdService households, NeedCardService cards) {
    this.households = households;
    this.cards = cards;
  }

  @KafkaListener(id = "assistance-households", topics = "monitoring.events")
  void hear(Received event) {
    if (event.is("monitoring.household-changed.v1")) {
      var household = event.as(HouseholdChanged.class);
      households.takeOver(household, event.epoch(), event.sequence());
      cards.follow(household.householdId());
    }
  }
}
