package county.assistance;

import county.platform.testing.ArchitectureContract;
import county.platform.testing.CatalogueContract;
import county.platform.testing.CountyTest;
import county.platform.testing.OpenApiContract;
import county.platform.testing.RoleTableContract;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** What every service promises: its structure, its tables, its roles, its description. */
class AssistanceServiceTest {

  @Nested
  class Structure extends ArchitectureContract {
    Structure() {
      super(
          AssistanceApplication.class,
          Set.of("county.assistance.programme"),
          Set.of("EarlierGrants", "Reception"));
    }
  }

  @Nested
  @CountyTest
  class Tables extends CatalogueContract {}

  @Nested
  @CountyTest
  class Roles extends RoleTableContract {

    private static final String VILLAGE = "150822101211";

    /** What does not exist is 404 for everybody who may ask; household and card have one id. */
    @Override
    protected String address(String method, String path) {
      var id =
          path.contains("/households/") || path.contains("/need-cards/")
              ? Registered.card(Registered.household(VILLAGE), VILLAGE)
              : UUID.randomUUID();
      var address = path.replace("{id}", id.toString()).replaceAll("\\{\\w+}", id.toString());
      return path.endsWith("/files") && method.equals("POST")
          ? address + "?name=role.csv"
          : address;
    }
  }

  @Nested
  @CountyTest
  class Description extends OpenApiContract {}
}
