package county.monitoring.household;

import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.web.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The county's tree of places, for lists to be narrowed by and codes to be named. No personal data.
 */
@RestController
@RequestMapping("/api/monitoring/v1/divisions")
class DivisionController {
  private final Divisions divisions;

  DivisionController(Divisions divisions) {
    this.divisions = divisions;
  }

  /** The county with the places within. */
  @GetMapping
  @Permission("monitoring:division:read")
  Division tree() {
    return divisions.county();
  }
}
