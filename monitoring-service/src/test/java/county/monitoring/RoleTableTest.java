package county.monitoring;

import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.CountyTest;
import county.platform.testing.RoleTableContract;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A registered household is found and revealed in its own place only; what does not exist is 404
 * for everybody who may ask.
 */
@CountyTest
class RoleTableTest extends RoleTableContract {

  private static final String NOBODY = UUID.randomUUID().toString();

  @Autowired private Registry registry;
  private Registered household;

  @BeforeEach
  void register() {
    household = registry.household(Registry.XINDI, "角色之人", HouseholdKind.ORDINARY);
  }

  @Override
  protected String address(String method, String path) {
    var id =
        path.endsWith("/clauses/{id}")
            ? "PLAN_2_3"
            : path.contains("/households/") ? household.household().toString() : NOBODY;
    var address =
        path.replace("{feed}", "medical")
            .replace("{household}", household.household().toString())
            .replace("{id}", id)
            .replaceAll("\\{\\w+}", NOBODY);
    if (path.startsWith("/api/monitoring/v1/ledger/")) {
      return address + "?area=150822101211&month=2021-09&form=list&from=" + NOBODY;
    }
    if (path.contains("/match/")) {
      return address + "?kind=BOTH&format=csv";
    }
    if (path.endsWith("/export")) {
      return address + "?format=csv";
    }
    if (path.endsWith("/support-gaps")) {
      return address + "?gap=NO_MEASURE";
    }
    return method.equals("POST") && (path.endsWith("/batches") || path.endsWith("/files"))
        ? address + "?name=role.csv"
        : address;
  }

  @Override
  protected Object body(String method, String path) {
    if (path.endsWith("/searches")) {
      return Map.of("idNumber", household.idNumber());
    }
    return path.endsWith("/reveals")
        ? Map.of(
            "personId", household.person().toString(), "field", "idNumber", "purpose", "逐个角色试用")
        : Map.of();
  }
}
