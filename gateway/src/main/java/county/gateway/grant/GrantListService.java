package county.gateway.grant;

import county.gateway.account.UnitService;
import county.gateway.account.UnitService.Unit;
import county.gateway.grant.Proposals.Proposal;
import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.web.Page;
import county.platform.web.Permissions;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators choose from, and what waits for them. */
@Service
class GrantListService {

  /**
   * @param deciding whether a second administrator has to confirm it
   */
  record RoleChoice(String name, String label, String level, boolean deciding) {}

  /** A place with those in it; codes cut to their level. */
  record Place(String code, String name, List<Place> within) {}

  record Choices(List<RoleChoice> roles, Place county, List<Unit> units) {}

  private final Permissions permissions;
  private final Divisions divisions;
  private final UnitService units;
  private final Proposals proposals;

  GrantListService(
      Permissions permissions, Divisions divisions, UnitService units, Proposals proposals) {
    this.permissions = permissions;
    this.divisions = divisions;
    this.units = units;
    this.proposals = proposals;
  }

  @Transactional(readOnly = true)
  public Choices choices() {
    var roles =
        permissions.roles().values().stream()
            .filter(role -> !role.outside())
            .sorted(Comparator.comparing(Permissions.Role::name))
            .map(role -> new RoleChoice(role.name(), role.label(), role.level(), role.deciding()))
            .toList();
    return new Choices(
        roles, place(divisions.county()), units.all().stream().filter(Unit::enabled).toList());
  }

  @Transactional
  public Page<Proposal> proposals() {
    return Page.whole(proposals.all());
  }

  private static Place place(Division division) {
    int digits =
        switch (division.level()) {
          case COUNTY -> 6;
          case TOWNSHIP -> 9;
          case VILLAGE -> 12;
        };
    return new Place(
        division.code().substring(0, digits),
        division.name(),
        division.within().stream().map(GrantListService::place).toList());
  }
}
