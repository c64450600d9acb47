import type { Tone } from '@/components/StateTag.vue'

/** The states an elimination passes, in their order. */
export const states = [
  'VERIFYING',
  'COMPARING',
  'APPRAISAL',
  'PUBLICITY',
  'OBJECTION',
  'TOWN_REVIEW',
  'COUNTY_PREPARATION',
  'COUNTY_DECISION',
  'DECIDED',
  'ANNOUNCED',
  'ELIMINATED',
  'ROLLED_BACK',
  'REJECTED',
  'WITHDRAWN',
  'NATURAL_LOSS',
] as const

const ended = new Set(['REJECTED', 'WITHDRAWN', 'NATURAL_LOSS', 'ROLLED_BACK'])
const decided = new Set(['DECIDED', 'ANNOUNCED', 'ELIMINATED'])

/** The county has decided, or the case ended early: the limit of the whole no longer runs. */
export const isDecided = (state: string) => decided.has(state) || ended.has(state)

export function stateTone(state: string): Tone {
  if (ended.has(state)) return 'idle'
  return decided.has(state) ? 'good' : state === 'OBJECTION' ? 'warn' : 'busy'
}
