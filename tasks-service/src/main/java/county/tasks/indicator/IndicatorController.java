package county.tasks.indicator;

import county.platform.scope.CurrentUser;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/v1/indicators")
class IndicatorController {

  private final IndicatorService indicators;

  IndicatorController(IndicatorService indicators) {
    this.indicators = indicators;
  }

  /** Every indicator with the value of the reader's own place. */
  @GetMapping
  @Permission("tasks:indicator:read")
  List<IndicatorView.Line> lines(CurrentUser user) {
    return indicators.lines(user.appointment().area12());
  }

  @GetMapping("/{key}")
  @Permission("tasks:indicator:read")
  IndicatorView get(@PathVariable String key) {
    return indicators.get(key);
  }

  @GetMapping("/{key}/rows")
  @Permission("tasks:indicator:open")
  Page<IndicatorView.CaseRow> rows(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable Boolean counted,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return indicators.rows(key, area, counted, sort, paging);
  }
}
