import type { Values } from '@/components/casework/casework'

/** Codes of the risks a cadre can tick. */
export const risks = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'] as const

export const mostRisks = 5

/** What a cadre saw, as it is written down on a phone. */
export interface ReportDraft {
  happenedOn: string
  risks: string[]
  seen: string
  files: string[]
}

export const emptyReport = (today: string): ReportDraft => ({ happenedOn: today, risks: [], seen: '', files: [] })

export const isComplete = (draft: ReportDraft) =>
  draft.happenedOn !== '' && draft.risks.length > 0 && draft.seen.trim().length >= 4

export const bodyOfReport = ({ files, ...draft }: ReportDraft): Values => ({
  ...draft,
  seen: draft.seen.trim(),
  ...(files.length > 0 ? { files } : {}),
})
