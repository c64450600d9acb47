import type { Tone } from '@/components/StateTag.vue'

/** How a feed stands against its cycle. Unknown words are shown as they are, without a colour that claims more. */
export function freshnessTone(freshness: string | null | undefined): Tone {
  if (freshness === 'FRESH' || freshness === 'ON_TIME') return 'good'
  if (freshness === 'LATE') return 'bad'
  return freshness === 'DUE' ? 'warn' : 'idle'
}
