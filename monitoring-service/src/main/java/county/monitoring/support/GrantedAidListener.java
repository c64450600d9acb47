package county.monitoring.support;

import county.monitoring.events.Consumed.AidDisbursed;
import county.monitoring.events.Consumed.AidGranted;
import county.platform.event.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from assistance what was granted and paid to households. */
@Component
class GrantedAidListener {

  private final GrantedAidService aid;

  GrantedAidListener(GrantedAidService aid) {
    this.aid = aid;
  }

  @KafkaListener(id = "monitoring-granted-aid", topics = "assistance.events")
  void hear(Received event) {
    switch (event.type()) {
      case "assistance.aid-granted.v1" -> aid.granted(event.as(AidGranted.class));
      case "assistance.aid-disbursed.v1" -> aid.paid(event.as(AidDisbursed.class));
      default -> {
        // other events of assistance are for others
      }
    }
  }
}
