import type { Tone } from '@/components/StateTag.vue'

export const states = ['OPEN', 'ACCEPTED', 'ANSWERED'] as const

export function stateTone(state: string): Tone {
  if (state === 'ANSWERED') return 'good'
  return state === 'OPEN' ? 'warn' : 'busy'
}
