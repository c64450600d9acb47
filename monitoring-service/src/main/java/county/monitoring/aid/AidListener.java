package county.monitoring.aid;

import county.monitoring.events.Consumed.AidGranted;
import county.platform.event.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from assistance what was granted to whom. */
@Component
class AidListener {

  private final AidService aid;

  AidListener(AidService aid) {
    this.aid = aid;
  }

  @KafkaListener(id = "monitoring-aid", topics = "assistance.events")
  void hear(Received event) {
    if (event.is("assistance.aid-granted.v1")) {
      aid.granted(event.as(AidGranted.class));
    }
  }
}
