package county.gateway;

import county.platform.testing.CatalogueContract;
import county.platform.testing.CountyTest;

@CountyTest
class TablesTest extends CatalogueContract {}
