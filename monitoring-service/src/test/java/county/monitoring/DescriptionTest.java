package county.monitoring;

import county.platform.testing.CountyTest;
import county.platform.testing.OpenApiContract;

@CountyTest
class DescriptionTest extends OpenApiContract {}
