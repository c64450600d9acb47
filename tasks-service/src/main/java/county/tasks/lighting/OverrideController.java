package county.tasks.lighting;

import county.platform.scope.CurrentUser;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets and releases lights by hand. */
@RestController
@RequestMapping("/api/tasks/v1/lights")
class OverrideController {

  /** Set; the light follows within a second. */
  record LightSet(UUID id) {}

  /** Whose light shows what is computed again. */
  record Release(
      @NotBlank(message = "请选择方案条款") String clause, @NotBlank(message = "请选择单位") String unit) {}

  private final OverrideService overrides;

  OverrideController(OverrideService overrides) {
    this.overrides = overrides;
  }

  @PostMapping("/overrides")
  @Permission("tasks:light:override")
  @Idempotent
  @ResponseStatus(HttpStatus.CREATED)
  LightSet set(@Valid @RequestBody SetLight body, CurrentUser user) {
    return new LightSet(overrides.set(body, user));
  }

  @PostMapping("/releases")
  @Permission("tasks:light:override")
  @Idempotent
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@Valid @RequestBody Release body, CurrentUser user) {
    overrides.release(body.clause(), body.unit(), user);
  }
}
