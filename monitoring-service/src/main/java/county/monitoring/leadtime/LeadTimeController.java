package county.monitoring.leadtime;

import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1/lead-times")
class LeadTimeController {
  private static final String READ = "monitoring:lead-time:read";

  private final LeadTimeService times;

  LeadTimeController(LeadTimeService times) {
    this.times = times;
  }

  @GetMapping
  @Permission(READ)
  Page<LeadTime> list(
      @ParameterObject LeadTimeFilter filter, @ParameterObject @Valid Paging paging) {
    return times.list(filter, paging);
  }

  /** The figures by feed or township, of the same clues as the list without its state. */
  @GetMapping("/sums")
  @Permission(READ)
  List<LeadTimeSum> sums(
      @RequestParam(defaultValue = "feed") LeadTimeService.By by,
      @ParameterObject LeadTimeFilter filter) {
    return times.sums(by, filter);
  }
}
