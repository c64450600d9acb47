import type { Finding } from '@/api/types'
import type { Tone } from '@/components/StateTag.vue'

/** A condition that is met is good news: the other way round than a warning. */
export const conditionTone: Record<Finding['outcome'], Tone> = { MET: 'good', NOT_MET: 'bad', NEEDS_REVIEW: 'warn' }

const weights: Record<Finding['outcome'], number> = { NOT_MET: 0, NEEDS_REVIEW: 1, MET: 2 }

export const byWeight = (findings: Finding[]) =>
  [...findings].sort((one, other) => weights[one.outcome] - weights[other.outcome])
