import type { Endpoint } from './backend.ts'

/** Endpoints of the features beside households; each feature adds its own. */
export const moreEndpoints: Endpoint[] = []
