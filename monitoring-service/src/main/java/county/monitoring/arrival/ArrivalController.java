package county.monitoring.arrival;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1")
class ArrivalController {
  private static final String READ = "monitoring:arrival:read";

  private final ArrivalService arrivals;

  ArrivalController(ArrivalService arrivals) {
    this.arrivals = arrivals;
  }

  /** How every feed stands today, with the alarms that hold. */
  @GetMapping("/arrivals")
  @Permission(READ)
  List<FeedArrival> arrivals(CurrentUser user) {
    return arrivals.all(user);
  }

  /** What came of a feed: the rows that its alarms compare. */
  @GetMapping("/arrivals/{feed}/batches")
  @Permission(READ)
  Page<ArrivalRow> batches(@PathVariable String feed, @ParameterObject @Valid Paging paging) {
    return arrivals.batches(feed, paging);
  }

  @GetMapping("/feed-alarms")
  @Permission(READ)
  Page<AlarmView> alarms(
      @RequestParam(required = false) @Nullable String feed,
      @RequestParam(required = false) @Nullable Boolean open,
      @ParameterObject @Valid Paging paging) {
    return arrivals.alarms(feed, open, paging);
  }

  /** What was done about an alarm. */
  record Acknowledge(
      @NotBlank(message = "请写明怎样处理") @Size(max = 500, message = "最多 500 字") String note) {}

  @PostMapping("/feed-alarms/{id}/acknowledgement")
  @Permission("monitoring:arrival:acknowledge")
  @Idempotent
  ResponseEntity<AlarmView> acknowledge(
      @PathVariable UUID id, @Valid @RequestBody Acknowledge body, CurrentUser user) {
    return Answers.of(arrivals.acknowledge(id, body.note(), user));
  }
}
