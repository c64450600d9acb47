import type { Tone } from '@/components/StateTag.vue'

const tones: Record<string, Tone> = {
  LISTED: 'warn',
  REGISTERED: 'busy',
  TITLE_PUBLICITY: 'busy',
  TITLE_CONFIRMED: 'busy',
  HANDED_OVER: 'busy',
  FILED: 'busy',
  IN_USE: 'good',
  IDLE: 'warn',
  UNDER_REPAIR: 'warn',
  DISPOSAL_PENDING: 'warn',
  DISPOSED: 'idle',
  WRITTEN_OFF: 'idle',
}

export const stateTone = (state: string): Tone => tones[state] ?? 'idle'

/** How far an asset has come on the usual way; 0 for one that is gone or idle. */
const way = ['LISTED', 'REGISTERED', 'TITLE_PUBLICITY', 'TITLE_CONFIRMED', 'HANDED_OVER', 'FILED', 'IN_USE']

export const stagesOf = (state: string) => {
  const at = way.indexOf(state)
  return way.map((name, index) => ({ name, done: at < 0 || index < at, now: index === at }))
}
