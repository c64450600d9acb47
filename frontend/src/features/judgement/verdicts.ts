import type { Tone } from '@/components/StateTag.vue'

export const verdicts = ['RISK', 'NO_RISK', 'UNKNOWN'] as const

export type Verdict = (typeof verdicts)[number]

export const toneOf: Record<Verdict, Tone> = { RISK: 'bad', NO_RISK: 'good', UNKNOWN: 'idle' }
