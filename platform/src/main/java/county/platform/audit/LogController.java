package county.platform.audit;

import county.platform.audit.LogService.Filter;
import county.platform.audit.LogService.LogView;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The logs of a service, newest first. */
@RestController
@RequestMapping("/api/${county.service}/v1/logs")
class LogController {

  private final LogService log;

  LogController(LogService log) {
    this.log = log;
  }

  @GetMapping
  @Permission("{service}:log:read")
  Page<LogView> list(@ParameterObject Filter filter, @ParameterObject @Valid Paging paging) {
    return log.list(filter, paging);
  }
}
