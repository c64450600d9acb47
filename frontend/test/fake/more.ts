import type { Endpoint } from './backend.ts'
import { caseEndpoints } from './cases.ts'
import { importEndpoints } from './imports.ts'

/** Endpoints of the features beside households; each feature adds its own file. */
export const moreEndpoints: Endpoint[] = [...importEndpoints, ...caseEndpoints]
