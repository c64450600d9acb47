package county.monitoring;

import county.platform.testing.CatalogueContract;
import county.platform.testing.CountyTest;

@CountyTest
class CatalogueTest extends CatalogueContract {}
