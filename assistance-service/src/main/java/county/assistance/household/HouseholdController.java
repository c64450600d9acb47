package county.assistance.household;

import county.platform.web.Permission;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistance/v1/households")
class HouseholdController {

  private final HouseholdService households;

  HouseholdController(HouseholdService households) {
    this.households = households;
  }

  @GetMapping("/{id}")
  @Permission("assistance:household:read")
  HouseholdService.Household get(@PathVariable UUID id) {
    return households.get(id);
  }
}
