package county.platform.time;

import county.platform.web.Permission;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the service stands in business time: the header shows it, and a move waits until it is
 * settled.
 */
@RestController
@ConditionalOnExpression("'${county.service}' != 'gateway'")
class BusinessDateController {

  private final BusinessDateService dates;
  private final WorkingCalendar calendar;
  private final String service;

  BusinessDateController(
      BusinessDateService dates,
      WorkingCalendar calendar,
      @Value("${county.service}") String service) {
    this.dates = dates;
    this.calendar = calendar;
    this.service = service;
  }

  /**
   * The service's business time.
   *
   * @param sweptTo last day whose deadlines have all been looked at
   * @param settled whether every day up to the target has been lived through
   * @param calendarProvisional whether this year's working days are counted without the official
   *     notice
   */
  record View(
      String service,
      LocalDate date,
      LocalDate target,
      LocalDate sweptTo,
      boolean settled,
      boolean demo,
      boolean calendarProvisional) {}

  @GetMapping("/api/${county.service}/v1/business-date")
  @Permission("{service}:clock:read")
  View businessDate() {
    var state = dates.state();
    return new View(
        service,
        state.date(),
        state.target(),
        state.sweptTo(),
        state.settled(),
        state.demo(),
        calendar.provisional(state.date().getYear()));
  }
}
