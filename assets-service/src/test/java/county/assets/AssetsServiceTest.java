package county.assets;

import county.assets.asset.AssetForm;
import county.platform.testing.ArchitectureContract;
import county.platform.testing.CatalogueContract;
import county.platform.testing.CountyTest;
import county.platform.testing.OpenApiContract;
import county.platform.testing.RoleTableContract;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** What every service promises: its structure, its tables, its roles, its description. */
class AssetsServiceTest {

  private static final String VILLAGE = "150822101211";

  @Nested
  class Structure extends ArchitectureContract {
    Structure() {
      super(AssetsApplication.class, Set.of(), Set.of());
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
      return switch (path) {
        case "/api/assets/v1/assets/{id}" -> path.replace("{id}", registered());
        case "/api/assets/v1/assets/summary" -> path + "?by=level";
        default -> path.replace("{id}", UUID.randomUUID().toString());
      };
    }

    @Override
    protected Object body(String method, String path) {
      return path.endsWith("/assets") ? AssetForm.of(VILLAGE, "100", "60", "40") : Map.of();
    }

    private String registered() {
      var made =
          client("county", "150822")
              .post("/api/assets/v1/assets", AssetForm.of(VILLAGE, "100", "60", "40"));
      return made.at("/id");
    }
  }

  @Nested
  @CountyTest
  class Description extends OpenApiContract {}
}
