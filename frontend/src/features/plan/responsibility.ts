import type { DutyOfUnit, ResponsibleSet } from '@/api/types'

const plan = '/api/tasks/v1/plan'

/** Where the responsibility of a task (T2) or a clause (2.7) is read and changed. */
export const pathOf = (scope: string) =>
  scope.startsWith('T') ? `${plan}/tasks/${scope.slice(1)}/responsibility` : `${plan}/clauses/${scope}/responsibility`

export const followingPath = (clause: string) => `${plan}/clauses/${clause}/following`

export interface SetDraft {
  lead: string
  person: string
  leader: string
  units: { unit: string; person: string }[]
  from: string
  reason: string
  document: string
}

/** The set that is in force, to be changed; collective names stay as they were written. */
export function draftOf(latest: ResponsibleSet | undefined, today: string): SetDraft {
  const units: DutyOfUnit[] = latest?.units ?? []
  const lead = units.find((unit) => unit.duty === 'LEAD')
  return {
    lead: lead?.unit ?? '',
    person: lead?.person ?? '',
    leader: lead?.leader ?? '',
    units: units.filter((unit) => unit.duty !== 'LEAD').map(({ unit, person }) => ({ unit, person: person ?? '' })),
    from: today,
    reason: '',
    document: '',
  }
}

/** What is sent: rows that were left empty and empty names are not. */
export function bodyOf(draft: SetDraft): Record<string, unknown> {
  return {
    lead: draft.lead,
    from: draft.from || undefined,
    reason: draft.reason,
    document: draft.document,
    ...(draft.person ? { person: draft.person } : {}),
    ...(draft.leader ? { leader: draft.leader } : {}),
    units: draft.units
      .filter((unit) => unit.unit !== '')
      .map((unit) => ({ unit: unit.unit, ...(unit.person ? { person: unit.person } : {}) })),
  }
}
