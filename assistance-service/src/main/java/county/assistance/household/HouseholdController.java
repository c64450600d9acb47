package county.assistance.household;

import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistance/v1/households")
class HouseholdController {

  private final HouseholdService households;

  HouseholdController(HouseholdService households) {
    this.households = households;
  }

  /**
   * @param name whole name of a member; left out: every household
   */
  @GetMapping
  @Permission("assistance:household:read")
  Page<HouseholdService.HouseholdRow> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String name,
      @ParameterObject @Valid Paging paging) {
    return households.list(area, name, paging);
  }

  @GetMapping("/{id}")
  @Permission("assistance:household:read")
  HouseholdService.Household get(@PathVariable UUID id) {
    return households.get(id);
  }
}
