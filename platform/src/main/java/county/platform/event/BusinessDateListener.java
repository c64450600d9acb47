package county.platform.event;

import county.platform.time.BusinessDateService;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Demo only: the gateway has moved the business date, and this service lives through the same days.
 */
@Component
@Profile("demo")
class BusinessDateListener {

  static final String MOVED = "gateway.business-date-moved.v1";

  record Moved(LocalDate to) {}

  private final BusinessDateService dates;

  BusinessDateListener(BusinessDateService dates) {
    this.dates = dates;
  }

  @KafkaListener(topics = "gateway.events", groupId = "${county.service}.business-date")
  void on(Received event) {
    if (event.is(MOVED)) {
      dates.moveTo(event.as(Moved.class).to());
    }
  }
}
