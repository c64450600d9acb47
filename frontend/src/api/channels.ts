/** How clues are discovered and what becomes of them, as the desk reads it. */
export interface Report {
  id: string
  householdId: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  happenedOn: string
  risks: string[]
  seen: string
  files: string[]
  reporterName: string
  unit: string
  reportedOn: string
  clueId: string
  clueNo: string
  clueState: string
  joined: boolean
}

export interface SuppressedWarning {
  id: string
  warnedOn: string
  householdId: string
  headName: string
  area: string
  areaName: string
  kind: string
  kindLabel: string
  source: string
  sentence: string
  clueId: string
  clueNo: string
  reason?: string | null
}

export interface ClueEscalation {
  level: 'TOWNSHIP' | 'COUNTY'
  levelLabel: string
  dueOn: string
  escalatedOn: string
  urgedBy?: string | null
  urgedOn?: string | null
  note?: string | null
}

export interface SelfReportTownship {
  area: string
  name: string
  villages: { area: string; name: string }[]
}

export interface SelfReportForm {
  form: string
  fastestSeconds: number
  townships: SelfReportTownship[]
}

export interface SelfReportReceipt {
  receipt: string
  areaName: string
  submittedOn: string
  dueOn: string
}

export interface SelfReportProgress extends SelfReportReceipt {
  state: SelfReport['state']
  stateLabel: string
  explanation: string
  reason?: string | null
}

export interface SelfReport {
  id: string
  receipt: string
  area: string
  areaName: string
  name: string
  idNumberMasked?: string | null
  phoneMasked?: string | null
  risks: string[]
  happened: string
  submittedOn: string
  dueOn: string
  overdue: boolean
  state: 'RECEIVED' | 'MATCHED' | 'OFF_REGISTER' | 'REFUSED'
  stateLabel: string
  householdId?: string | null
  headName?: string | null
  clueId?: string | null
  clueNo?: string | null
  reason?: string | null
  handledName?: string | null
  handledOn?: string | null
  version: number
}

export interface SelfReportCandidate {
  householdId: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  persons: number
  why: string
}

type Verdict = 'RISK' | 'NO_RISK' | 'UNKNOWN'

export interface JudgementOpinion {
  unit: string
  unitName: string
  view?: Verdict | null
  viewLabel?: string | null
  words?: string | null
  givenName?: string | null
  givenOn?: string | null
  late: boolean
}

export interface Judgement {
  id: string
  no: string
  clueId: string
  clueNo: string
  householdId: string
  headName: string
  area: string
  areaName: string
  kindLabel: string
  sentence: string
  question: string
  askedName: string
  askedOn: string
  dueOn: string
  state: 'ASKED' | 'CONCLUDED'
  stateLabel: string
  missing: number
  overdue: boolean
  result?: Verdict | null
  resultLabel?: string | null
  reason?: string | null
  effect?: string | null
  concludedName?: string | null
  concludedOn?: string | null
  opinions: JudgementOpinion[]
  answerable: boolean
  concludable: boolean
  clause: string
  version: number
}

export interface FoundHousehold {
  id: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  monitored: boolean
  why: string
  seenOn?: string | null
}

export interface FoundSum {
  kind: string
  label: string
  note: string
  households: number
  exact: boolean
  clause: string
}
