package county.assets.alarm;

import county.platform.scope.CurrentUser;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assets/v1/alarms")
class AlarmController {

  private final AlarmService alarms;

  AlarmController(AlarmService alarms) {
    this.alarms = alarms;
  }

  @GetMapping
  @Permission("assets:asset:read")
  Page<AlarmService.AlarmRow> alarms(
      @ParameterObject AlarmService.AlarmFilter filter,
      @ParameterObject @Valid Paging paging,
      CurrentUser user) {
    return alarms.list(filter, paging, user);
  }

  @GetMapping("/counts")
  @Permission("assets:asset:read")
  List<AlarmService.AlarmCount> counts(CurrentUser user) {
    return alarms.counts(user);
  }
}
