package county.gateway;

import county.platform.testing.ArchitectureContract;
import java.util.Set;

class StructureTest extends ArchitectureContract {
  StructureTest() {
    super(GatewayApplication.class, Set.of(), Set.of("FirstAdministrators"));
  }
}
