package county.monitoring.overview;

import county.platform.scope.CurrentUser;
import county.platform.web.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1/overview")
class OverviewController {

  private final OverviewService overview;

  OverviewController(OverviewService overview) {
    this.overview = overview;
  }

  /** The figures of the reader's place. */
  @GetMapping
  @Permission("monitoring:overview:read")
  Overview get(CurrentUser user) {
    return overview.of(user);
  }
}
