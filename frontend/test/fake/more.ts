import { assetEndpoints } from './assets.ts'
import type { Endpoint } from './backend.ts'
import { administrationEndpoints } from './administration.ts'
import { caseEndpoints } from './cases.ts'
import { arrivalEndpoints } from './arrivals.ts'
import { channelEndpoints } from './channels.ts'
import { importEndpoints } from './imports.ts'
import { leadTimeEndpoints } from './leadtimes.ts'
import { lowIncomeEndpoints } from './lowincome.ts'
import { otherEndpoints } from './others.ts'
import { overviewEndpoints } from './overview.ts'
import { timelineEndpoints } from './timeline.ts'
import { monitoredEndpoints } from './monitored.ts'
import { reliefEndpoints } from './relief.ts'
import { taskEndpoints } from './tasks.ts'

/** Endpoints of the features beside households; each feature adds its own file. */
export const moreEndpoints: Endpoint[] = [
  ...arrivalEndpoints,
  ...importEndpoints,
  ...leadTimeEndpoints,
  ...lowIncomeEndpoints,
  ...caseEndpoints,
  ...assetEndpoints,
  ...otherEndpoints,
  ...reliefEndpoints,
  ...taskEndpoints,
  ...administrationEndpoints,
  ...monitoredEndpoints,
  ...overviewEndpoints,
  ...channelEndpoints,
  ...timelineEndpoints,
]
