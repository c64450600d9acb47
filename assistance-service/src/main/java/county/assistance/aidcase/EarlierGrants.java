package county.assistance.aidcase;

import county.platform.scope.SystemScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether the same people were relieved before, anywhere in the county: relief of another township
 * counts, too, of which the caller learns day and township only.
 */
@Component
class EarlierGrants {

  private final EarlierGrantService grants;
  private final SystemScope system;

  EarlierGrants(EarlierGrantService grants, SystemScope system) {
    this.grants = grants;
    this.system = system;
  }

  /**
   * To be asked outside a transaction, because the scope of an open one cannot change.
   *
   * @return empty when nobody can say, because neither household nor identity number is known
   * @throws county.platform.web.Problem 404 when the case is not in the caller's scope
   */
  Optional<List<EarlierGrant>> of(UUID aidCase) {
    var key = grants.keyOf(aidCase);
    return key.isKnown()
        ? Optional.of(system.call("relief-repeat-check", () -> grants.of(key)))
        : Optional.empty();
  }
}
