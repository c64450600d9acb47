package county.tasks;

import county.platform.testing.ArchitectureContract;
import county.platform.testing.CatalogueContract;
import county.platform.testing.CountyTest;
import county.platform.testing.OpenApiContract;
import county.platform.testing.RoleTableContract;
import county.tasks.order.Orders;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** What every service promises: its structure, its tables, its roles, its description. */
class TasksServiceTest {

  @Nested
  class Structure extends ArchitectureContract {
    Structure() {
      super(TasksApplication.class, Set.of(), Set.of());
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
      var id = path.contains("/orders/") ? Orders.open("150822101211") : UUID.randomUUID();
      return path.replace("{id}", id.toString()).replace("{no}", "2");
    }

    @Override
    protected Object body(String method, String path) {
      return path.endsWith("/clearance") ? Map.of("reason", "已办结") : Map.of("reply", "三日内核实");
    }
  }

  @Nested
  @CountyTest
  class Description extends OpenApiContract {}
}
