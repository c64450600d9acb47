package county.monitoring.discovery;

import county.platform.scope.CurrentUser;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1")
class DiscoveryController {

  private final DiscoveryService discovery;

  DiscoveryController(DiscoveryService discovery) {
    this.discovery = discovery;
  }

  /** Households of one of the eight kinds that must be visited. */
  @GetMapping("/must-visits")
  @Permission("monitoring:discovery:read")
  Page<FoundRow> mustVisits(
      @RequestParam(defaultValue = "LOW_INCOME") MustVisit kind,
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable @Min(1) @Max(3660) Integer notSeenDays,
      @ParameterObject @Valid Paging paging,
      CurrentUser user) {
    return discovery.mustVisit(kind, area, notSeenDays, paging, user);
  }

  @GetMapping("/must-visits/sums")
  @Permission("monitoring:discovery:read")
  List<DiscoveryService.Sum> mustVisitSums(
      @RequestParam(required = false) @Nullable String area, CurrentUser user) {
    return discovery.mustVisitSums(area, user);
  }

  /** Households that may have been left out. */
  @GetMapping("/omissions")
  @Permission("monitoring:omission:read")
  Page<FoundRow> omissions(
      @RequestParam(defaultValue = "WARNED") Omission kind,
      @RequestParam(required = false) @Nullable String area,
      @ParameterObject @Valid Paging paging,
      CurrentUser user) {
    return discovery.omissions(kind, area, paging, user);
  }

  @GetMapping("/omissions/sums")
  @Permission("monitoring:omission:read")
  List<DiscoveryService.Sum> omissionSums(
      @RequestParam(required = false) @Nullable String area, CurrentUser user) {
    return discovery.omissionSums(area, user);
  }
}
