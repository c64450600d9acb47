import { assetEndpoints } from './assets.ts'
import type { Endpoint } from './backend.ts'
import { administrationEndpoints } from './administration.ts'
import { caseEndpoints } from './cases.ts'
import { importEndpoints } from './imports.ts'
import { otherEndpoints } from './others.ts'
import { overviewEndpoints } from './overview.ts'
import { timelineEndpoints } from './timeline.ts'
import { monitoredEndpoints } from './monitored.ts'
import { reliefEndpoints } from './relief.ts'
import { taskEndpoints } from './tasks.ts'

/** Endpoints of the features beside households; each feature adds its own file. */
export const moreEndpoints: Endpoint[] = [
  ...importEndpoints,
  ...caseEndpoints,
  ...assetEndpoints,
  ...otherEndpoints,
  ...reliefEndpoints,
  ...taskEndpoints,
  ...administrationEndpoints,
  ...monitoredEndpoints,
  ...overviewEndpoints,
  ...timelineEndpoints,
]
