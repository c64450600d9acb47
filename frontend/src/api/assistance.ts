import type { BoardNotice, CaseStep, EvidenceFile, OfferedAction } from './cases'
import type { Finding } from './findings'

/** Need cards, applications and aid cases as the desk reads them. */
export interface CaseRef {
  id: string
  no: string
  stateLabel: string
  decided?: string | null
  openedOn: string
  ended: boolean
}

export interface NeedCardRow {
  id: string
  householdId: string
  householdNo: string
  headName: string
  area: string
  category: string
  risks: string[]
  recognisedOn: string
  state: string
  stateLabel: string
  openedAt: string
  dueOn: string
  overdue: boolean
  acceptedUnit?: string | null
  helpLabel?: string | null
}

export interface Who {
  name: string
  unit: string
  on: string
}

export interface NeedCard {
  id: string
  recognitionId: string
  householdId: string
  householdNo: string
  headName: string
  area: string
  category: string
  risks: string[]
  recognisedOn: string
  state: string
  stateLabel: string
  openedAt: string
  dueOn: string
  overdue: boolean
  accepted?: Who | null
  answered?: Who | null
  answeredLate: boolean
  helpLabel?: string | null
  reason?: string | null
  aidCase?: CaseRef | null
  cases: CaseRef[]
  offered: OfferedAction[]
  version: number
}

export interface ApplicationRow {
  id: string
  receiptNo: string
  programmeLabel: string
  channelLabel: string
  area: string
  areaName: string
  headName: string
  applicant: string
  hardshipLabel: string
  urgent: boolean
  receivedAt: string
  caseId: string
  caseNo: string
  stateLabel: string
}

export interface Application {
  id: string
  receiptNo: string
  programmeLabel: string
  channelLabel: string
  area: string
  areaName: string
  householdId?: string | null
  householdNo?: string | null
  needCardId?: string | null
  headName: string
  applicant: string
  relation: string
  persons: number
  idNumberMasked?: string | null
  noIdReason?: string | null
  phoneMasked?: string | null
  elsewhere?: string | null
  hardshipLabel: string
  happenedOn?: string | null
  urgent: boolean
  need: string
  evidence: EvidenceFile[]
  repeats: string[]
  repeatReason?: string | null
  receivedBy: string
  unit: string
  receivedAt: string
  aidCase?: CaseRef | null
}

/** An earlier application for the same people and event. */
export interface Earlier {
  receiptNo: string
  receivedOn: string
  unit: string
  stateLabel: string
  caseId?: string | null
}

export interface AidCaseRow {
  id: string
  no: string
  headName: string
  applicant: string
  areaName: string
  path?: 'EMERGENCY' | 'SPENDING' | null
  urgent: boolean
  hardshipLabel: string
  state: string
  stateLabel: string
  proposed?: string | null
  decided?: string | null
  openedOn: string
  overallDueOn: string
  stepDueOn?: string | null
  overdue: boolean
}

/** A finding, and whether it speaks against granting. */
export interface Weighed {
  finding: Finding
  against: boolean
}

export interface Disbursement {
  id: string
  amount: string
  methodLabel: string
  paidOn: string
  payeeMasked: string
  accountMasked?: string | null
  voucherFileId: string
  recordedBy: string
  unit: string
}

export interface AidCase {
  id: string
  no: string
  applicationId: string
  receiptNo: string
  programmeLabel: string
  path?: 'EMERGENCY' | 'SPENDING' | null
  pathLabel?: string | null
  urgent: boolean
  hardship: string
  hardshipLabel: string
  householdId?: string | null
  householdNo?: string | null
  headName: string
  applicant: string
  persons: number
  areaName: string
  state: string
  stateLabel: string
  openedOn: string
  overallDueOn: string
  stepDueOn?: string | null
  overdue: boolean
  completionDueOn?: string | null
  proposed?: string | null
  decided?: string | null
  disbursed: string
  unpaid: string
  levelLabel?: string | null
  decidedOn?: string | null
  filedOn?: string | null
  records: Record<string, Record<string, unknown> | null | undefined>
  publicity?: BoardNotice | null
  refusalNotice: boolean
  findings: Weighed[]
  disbursements: Disbursement[]
  steps: CaseStep[]
  offered: OfferedAction[]
  version: number
}

export interface BoardSheet {
  title: string
  village: string
  headName: string
  persons: number
  programme: string
  amount: string
  from: string
  until: string
  place: string
  hotline: string
  demo: boolean
}

export interface RefusalSheet {
  no: string
  caseNo: string
  applicant: string
  village: string
  programme: string
  appliedOn: string
  reason: string
  grounds: { sentence: string; clauses: string[] }[]
  unit: string
  issuedOn: string
  remedy: string
  hotline: string
  demo: boolean
}

/** A household of assistance's copy. */
export interface CopyRow {
  id: string
  no: string
  area: string
  headName: string
  persons: number
}
