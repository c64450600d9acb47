import type { Tone } from '@/components/StateTag.vue'

const tones: Record<string, Tone> = { FRESH: 'good', LATE: 'bad' }

/** How a feed stands against its cycle; one that never came claims nothing. */
export const freshnessTone = (state: string | undefined): Tone => tones[state ?? ''] ?? 'idle'
