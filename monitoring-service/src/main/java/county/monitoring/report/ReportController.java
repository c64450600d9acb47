package county.monitoring.report;

import county.platform.scope.CurrentUser;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1")
class ReportController {

  private final ReportService reports;

  ReportController(ReportService reports) {
    this.reports = reports;
  }

  /** What a cadre saw at a household. */
  @PostMapping("/households/{id}/reports")
  @Permission("monitoring:report:enter")
  @Idempotent
  ReportView report(@PathVariable UUID id, @Valid @RequestBody ReportForm body, CurrentUser user) {
    return reports.report(id, body, user);
  }

  /** Reports of a place or behind a clue, the newest first. */
  @GetMapping("/reports")
  @Permission("monitoring:report:read")
  Page<ReportView> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable UUID clueId,
      @RequestParam(required = false) @Nullable Boolean mine,
      @ParameterObject @Valid Paging paging,
      CurrentUser user) {
    return reports.list(area, clueId, Boolean.TRUE.equals(mine) ? user.id() : null, paging);
  }
}
