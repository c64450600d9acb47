import type { Tone } from '@/components/StateTag.vue'

/** The states a case passes, in their order. */
export const states = [
  'APPLIED',
  'SUPPLEMENT',
  'URGENT',
  'INVESTIGATION',
  'APPRAISAL',
  'PROPOSAL',
  'PUBLICITY',
  'OBJECTION',
  'TOWN_DECISION',
  'COUNTY_DECISION',
  'PAYING',
  'COMPLETION',
  'SETTLED',
  'REFUSED',
  'NOTIFIED',
  'WITHDRAWN',
] as const

const decided = new Set(['PAYING', 'COMPLETION', 'SETTLED', 'REFUSED', 'NOTIFIED', 'WITHDRAWN'])

/** Granted, refused or withdrawn: the limit of the whole no longer runs. */
export const isDecided = (state: string) => decided.has(state)

export function stateTone(state: string): Tone {
  if (['NOTIFIED', 'WITHDRAWN'].includes(state)) return 'idle'
  if (state === 'SETTLED') return 'good'
  return ['URGENT', 'OBJECTION', 'REFUSED', 'SUPPLEMENT'].includes(state) ? 'warn' : 'busy'
}
