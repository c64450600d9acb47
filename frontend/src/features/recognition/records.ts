import type { Recognition } from '@/api/types'
import { recordsOf as linesOf } from '@/components/casework/records'

const parts = [
  'authorisation',
  'verification',
  'appraisal',
  'review',
  'preparation',
  'decision',
  'announcement',
  'entry',
] as const

/** The recorded steps of a recognition. */
export const recordsOf = (recognition: Recognition, t: (key: string) => string, known: (key: string) => boolean) =>
  linesOf(recognition, parts, 'recognition', t, known)
