import type { Finding } from './findings'

/** Clues, recognitions and support plans as the desk reads them. */
import type { ClueEscalation } from './channels'

export interface ClueRow {
  id: string
  no: string
  householdId: string
  headName: string
  area: string
  areaName: string
  kind: string
  kindLabel: string
  channel: 'DEPARTMENT' | 'SELF_REPORT' | 'CADRE'
  channelLabel: string
  state: 'OPEN' | 'ASSIGNED' | 'CLOSED' | 'REFUSED'
  stateLabel?: string
  raisedOn: string
  dueOn?: string | null
  overdue?: boolean
  escalated?: 'TOWNSHIP' | 'COUNTY' | null
  relapse?: boolean
  sentence?: string
}

export interface Clue extends Omit<ClueRow, 'relapse'> {
  findings: Finding[]
  warnings: { raisedOn: string; sentence: string; source?: string; reason?: string | null }[]
  escalations: ClueEscalation[]
  urgeable: boolean
  outcome?: string | null
  offered?: OfferedAction[]
  recognitionId?: string | null
  followUpId?: string | null
  relapseOf?: string | null
  history?: { at: string; action?: string; label?: string; actor?: string; reason?: string | null }[]
  version?: number
}

export interface RecognitionRow {
  id: string
  no: string
  householdId?: string
  headName: string
  area?: string
  areaName: string
  state: string
  stateLabel: string
  category?: string | null
  overallDueOn?: string | null
  stepDueOn?: string | null
  greenChannel?: boolean
  overdue?: boolean
}

/** A step of a case, whichever service keeps it. */
export interface CaseStep {
  action: string
  label: string
  from?: string
  to?: string
  actor?: string
  unit?: string
  at: string
  reason?: string | null
  evidence?: EvidenceFile[]
  dueOn?: string | null
  late?: boolean
}

export interface EvidenceFile {
  kind?: string
  label: string
  fileId: string
}

export interface OfferedAction {
  action: string
  label: string
  allowed: boolean
  reasons: { code: string; detail: string }[]
  evidence?: { kind: string; label: string; required: boolean }[]
}

export interface Objection {
  id: string
  raisedBy: string
  content: string
  raisedOn: string
  resolution?: string | null
  upheld?: boolean | null
}

/** A notice on the board and what was said against it. */
export interface BoardNotice {
  from: string
  until: string
  place?: string
  photoFileId?: string | null
  objections?: Objection[]
}

export interface Recognition extends RecognitionRow {
  householdId: string
  clueId?: string | null
  risks: string[]
  steps: CaseStep[]
  authorisation?: Record<string, unknown> | null
  verification?: Record<string, unknown> | null
  comparison?: { findings: Finding[] } | null
  appraisal?: Record<string, unknown> | null
  publicity?: BoardNotice | null
  review?: Record<string, unknown> | null
  preparation?: Record<string, unknown> | null
  decision?: Record<string, unknown> | null
  announcement?: Record<string, unknown> | null
  entry?: { nationalNo?: string } | null
  supportPlan?: SupportPlan | null
  offered: OfferedAction[]
  version: number
}

export interface SupportMeasure {
  kind: string
  kindLabel?: string
  description: string
  unit: string
  from: string
  to?: string | null
  amount?: string | null
  /** The aid case that granted it; absent for what people wrote into the plan. */
  aidCase?: string | null
  paid?: string | number | null
}

export interface SupportPlanRow {
  id: string
  recognitionId: string
  recognitionNo: string
  householdId: string
  headName: string
  area: string
  category: string
  state: 'DUE' | 'MADE'
  stateLabel: string
  dueOn: string
  overdue: boolean
}

export interface SupportPlan extends SupportPlanRow {
  householdNo: string
  risks: string[]
  recognisedOn: string
  measures: SupportMeasure[]
  responsible: { name: string; unit: string; phoneMasked: string }[]
  wanted: { risk: string; label: string; kinds: { kind: string; label: string }[] }[]
  madeByUnit?: string | null
  madeAt?: string | null
  version: number
}
