package county.gateway.account;

import county.gateway.account.UnitService.Unit;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of units, by the system administrator. */
@RestController
@RequestMapping("/api/gateway/v1/units")
class UnitController {

  private final UnitService units;

  UnitController(UnitService units) {
    this.units = units;
  }

  record NewUnit(@NotNull String code, @NotNull String name) {}

  record Changed(@NotNull String name, @NotNull Boolean enabled) {}

  @GetMapping
  @Permission("gateway:unit:read")
  Page<Unit> list() {
    return Page.whole(units.all());
  }

  @PostMapping
  @Permission("gateway:unit:change")
  @Idempotent
  ResponseEntity<Unit> add(@Valid @RequestBody NewUnit body) {
    var unit = Answers.valueOf(units.add(body.code().strip(), body.name()));
    return Answers.created("/api/gateway/v1/units/" + unit.code(), unit);
  }

  @PutMapping("/{code}")
  @Permission("gateway:unit:change")
  ResponseEntity<Unit> change(
      @PathVariable String code,
      @Valid @RequestBody Changed body,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    var unit = Answers.valueOf(units.change(code, body.name(), body.enabled(), ifMatch));
    return Answers.versioned(unit, Unit::version);
  }
}
