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
      super(AssistanceApplication.class, Set.of(), Set.of());
    }
  }

  @Nested
  @CountyTest
  class Tables extends CatalogueContract {}

  @Nested
  @CountyTest
  class Roles extends RoleTableContract {

    @Override
    protected String address(String method, String path) {
      var id =
          path.contains("/dead-letters/")
              ? UUID.randomUUID()
              : HouseholdWithCard.in("150822101211");
      return path.replace("{id}", id.toString());
    }
  }

  @Nested
  @CountyTest
  class Description extends OpenApiContract {}
}
