import type { Tone } from '@/components/StateTag.vue'

/** The states a recognition passes, in their order. */
export const states = [
  'ASSIGNED',
  'VERIFYING',
  'APPRAISAL',
  'PUBLICITY',
  'TOWN_REVIEW',
  'COUNTY_REVIEW',
  'DECISION',
  'ANNOUNCEMENT',
  'ENTRY',
  'SUPPORTING',
  'REJECTED',
  'WITHDRAWN',
] as const

const settled = new Set(['SUPPORTING', 'SUPPORTED', 'ENTERED', 'REJECTED', 'WITHDRAWN'])

/** Nothing is due any more. */
export const isSettled = (state: string) => settled.has(state)

export function stateTone(state: string): Tone {
  if (state === 'REJECTED' || state === 'WITHDRAWN') return 'idle'
  return settled.has(state) ? 'good' : 'busy'
}
