import type { BoardNotice, CaseStep, OfferedAction } from './cases'
import type { Finding } from './findings'

/** Eliminations, follow-up visits, changes of the register and ledgers as the desk reads them. */
export interface EliminationRow {
  id: string
  no: string
  householdId: string
  headName: string
  area: string
  areaName: string
  state: string
  stateLabel: string
  category: string
  methodLabel?: string | null
  overallDueOn: string
  stepDueOn?: string | null
  decidedOn?: string | null
  watchUntil?: string | null
  overdue: boolean
}

export interface Elimination extends EliminationRow {
  householdNo: string
  risks: string[]
  rolledBackOn?: string | null
  relapses: { clueId: string; clueNo: string; raisedOn: string; sentence: string }[]
  steps: CaseStep[]
  authorisation?: Record<string, unknown> | null
  verification?: Record<string, unknown> | null
  snapshot?: Record<string, unknown> | null
  comparison?: { findings: Finding[] } | null
  appraisal?: Record<string, unknown> | null
  publicity?: BoardNotice | null
  review?: Record<string, unknown> | null
  preparation?: Record<string, unknown> | null
  decision?: Record<string, unknown> | null
  announcement?: Record<string, unknown> | null
  entry?: Record<string, unknown> | null
  offered: OfferedAction[]
  version: number
}

export interface CandidateRow {
  id: string
  no: string
  headName: string
  area: string
  areaName: string
  category: string
  risks: string[]
  monitoredSince?: string | null
  perCapitaIncome?: string | null
  incomePeriod?: string | null
  measures: number
  visitedOn?: string | null
}

export interface SafetyNet {
  id: string
  householdId: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  since: string
  until?: string | null
  reason: string
  enteredBy: string
}

export interface FollowUp {
  id: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  category: string
  risks: string[]
  monitored: boolean
  visitedOn?: string | null
  dueOn: string
  overdue: boolean
  clueId?: string | null
  clueNo?: string | null
  responsible: string[]
}

export interface Visit {
  id: string
  householdId: string
  headName: string
  visitedOn: string
  visitorName: string
  situation: string
  situationLabel: string
  problems: string[]
  perCapita?: string | null
  measures?: string | null
  newRisks: string[]
  note?: string | null
  photoFileId?: string | null
}

export interface SupportGap {
  id: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  category: string
  risks: string[]
  since: string
  planDueOn?: string | null
  gap: string
  clause: string
}

export interface RegisterChange {
  id: string
  householdId: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  kind: string
  kindLabel: string
  causeLabel: string
  happenedOn: string
  reason: string
  evidenceFile?: string | null
  visitId?: string | null
  member?: string | null
  category?: string | null
  risks: string[]
  state: 'PROPOSED' | 'APPROVED' | 'REFUSED'
  stateLabel: string
  proposedName: string
  proposedOn: string
  decidedName?: string | null
  decidedOn?: string | null
  opinion?: string | null
  decidable: { offered: boolean; allowed: boolean; reasons: { code: string; detail: string }[] }
  version: number
}

export interface MonitoredRow {
  id: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  category: string
  categoryLabel: string
  risks: string[]
  since: string
  measures: string[]
  responsible: string[]
  dueOn: string
  overdue: boolean
  state: string
}

export interface MonitoredSum {
  area: string
  areaName: string
  households: number
  unstable: number
  marginal: number
  sudden: number
  safetyNet: number
  eliminating: number
  overdue: number
}

export interface MonitoredSums {
  asOf: string
  knownOn: string
  whole: MonitoredSum
  parts: MonitoredSum[]
}

export interface MonitoredSignature {
  area: string
  areaName: string
  month: string
  asOf: string
  dueOn: string
  overdue: boolean
  households: number
  signed?: {
    id: string
    by: string
    unit: string
    on: string
    late: boolean
    digest: string
    intact: boolean
  } | null
}

export interface MonitoredMonth {
  month: string
  townships: MonitoredSignature[]
  signedTownships: number
  signedHouseholds: number
}

export interface FrozenRow {
  id: string
  householdNo: string
  area: string
  areaName: string
  record: string
}

export interface MonitoredDifference {
  from: string
  to: string
  changes: { householdId: string; before?: string | null; after?: string | null; areaName: string }[]
}
