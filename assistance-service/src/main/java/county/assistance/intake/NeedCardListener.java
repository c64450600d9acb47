package county.assistance.intake;

import county.assistance.events.Consumed.HouseholdRecognised;
import county.platform.event.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from monitoring which household was recognised. */
@Component
class NeedCardListener {

  private final NeedCardService cards;

  NeedCardListener(NeedCardService cards) {
    this.cards = cards;
  }

  @KafkaListener(id = "assistance-need-cards", topics = "monitoring.events")
  void hear(Received event) {
    if (event.is("monitoring.household-recognised.v1")) {
      cards.open(event.as(HouseholdRecognised.class));
    }
  }
}
