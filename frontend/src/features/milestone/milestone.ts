import type { MilestoneState } from '@/api/types'

export const states: readonly MilestoneState[] = [
  'PROPOSED',
  'ACTIVE',
  'REPORTED',
  'RETURNED',
  'ACCEPTED',
  'SUSPENDED',
  'DROPPED',
]

/** Its date is history, or not in force. */
export const isSettled = (state: MilestoneState) => state !== 'ACTIVE' && state !== 'RETURNED'

export interface MilestoneDraft {
  clause: string
  unit: string
  title: string
  aim: 'REACH' | 'KEEP'
  target: string
  measure: string
  indicator: string
  cycle: string
  until: string
  reportEvery: string
  startsOn: string
  dueOn: string
  basis: string
  weight: number
  evidence: string
}

export const emptyDraft = (clause: string, unit: string, today: string): MilestoneDraft => ({
  clause,
  unit,
  title: '',
  aim: 'REACH',
  target: '',
  measure: '%',
  indicator: '',
  cycle: 'ONCE',
  until: '',
  reportEvery: 'QUARTERLY',
  startsOn: today,
  dueOn: '',
  basis: '',
  weight: 1,
  evidence: '',
})

/** What is sent: nothing that was left empty, a number as a number, no report where a number is computed. */
export function bodyOf(draft: MilestoneDraft): Record<string, unknown> {
  const body: Record<string, unknown> = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''))
  if (draft.target !== '') body['target'] = Number(draft.target)
  if (draft.indicator !== '') body['reportEvery'] = 'NONE'
  if (draft.cycle === 'ONCE') delete body['until']
  return body
}

/** Fields that must not be left empty. */
export function missingIn(draft: MilestoneDraft): (keyof MilestoneDraft)[] {
  const needed: (keyof MilestoneDraft)[] = [
    'clause',
    'unit',
    'title',
    'measure',
    'startsOn',
    'dueOn',
    'basis',
    'evidence',
  ]
  if (draft.cycle !== 'ONCE') needed.push('until')
  if (draft.aim === 'KEEP') needed.push('target')
  return needed.filter((field) => draft[field] === '')
}
