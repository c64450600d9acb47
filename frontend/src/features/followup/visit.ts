import type { Values } from '@/components/casework/casework'

export const situations = ['STABLE', 'BETTER', 'WORSE', 'NEW_RISK', 'ABSENT'] as const
export const aspects = ['INCOME', 'SPENDING', 'SCHOOL', 'MEDICAL', 'HOUSING', 'WATER', 'WORK', 'OTHER'] as const
export const risks = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'] as const

/** A visit as it is written down at the door. */
export interface VisitDraft {
  visitedOn: string
  situation: string
  problems: string[]
  newRisks: string[]
  perCapita: string
  measures: string
  note: string
  photoFileId?: string
}

export const emptyVisit = (today: string): VisitDraft => ({
  visitedOn: today,
  situation: '',
  problems: [],
  newRisks: [],
  perCapita: '',
  measures: '',
  note: '',
})

/** Nothing but day and situation has to be said; a new risk has to be named. */
export const isComplete = (draft: VisitDraft) =>
  draft.visitedOn !== '' && draft.situation !== '' && (draft.situation !== 'NEW_RISK' || draft.newRisks.length > 0)

/** Filled fields only; risks only with a new risk. */
export function bodyOfVisit(draft: VisitDraft): Values {
  const risks = draft.situation === 'NEW_RISK' ? draft.newRisks : []
  return Object.fromEntries(
    Object.entries({ ...draft, newRisks: risks }).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
