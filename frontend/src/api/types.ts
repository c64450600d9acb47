/** The shapes the desk reads. They follow the HTTP contracts of the services. */

import type { ClueRow, RecognitionRow } from './cases'
import type { EliminationRow, Visit } from './monitored'

export type * from './administration'
export type * from './assets'
export type * from './assistance'
export type * from './cases'
export type * from './ledgers'
export type * from './progress'
export type * from './monitored'
export type * from './overview'
export type * from './timeline'
export type * from './work'

export interface Page<T> {
  items: T[]
  next?: string | null
  previous?: string | null
  total: number
  totalExact: boolean
}

// --- gateway

export interface Appointment {
  id: string
  role: string
  roleLabel: string
  area: string
  areaName: string
  unit: string
  unitName: string
}

export interface DemoAccount {
  username: string
  name?: string
  roleLabel: string
  areaName?: string
}

export interface Session {
  user?: { id: string; name: string } | null
  appointments?: Appointment[]
  current?: Appointment | string | null
  permissions?: string[]
  businessDate?: string
  demo?: boolean
  /** What is still asked of somebody whose password was right. */
  step?: 'GIVE_CODE' | 'CHANGE_PASSWORD' | 'ENROL' | null
  /** An administrator of the demonstration, who needs no second factor. */
  factorExempt?: boolean
  demoAccounts?: DemoAccount[]
}

export interface BusinessDateState {
  date: string
  demo?: boolean
  target?: string | null
  caughtUp?: boolean
  services?: { service: string; sweptTo?: string | null; caughtUp?: boolean }[]
}

// --- findings

export interface FactSource {
  agency: string
  batch?: string | null
  row?: number | null
}

export interface Fact {
  name: string
  label: string
  value: string | number | boolean | null
  source?: FactSource | null
  observed?: string | null
  recorded?: string | null
}

export interface Amount {
  unit?: string
  key: string
  label: string
  value: string
  validFrom?: string | null
  validTo?: string | null
  reference?: string | null
  sample?: boolean
}

export interface Finding {
  rule: string
  ruleLabel: string
  version: number
  outcome: 'MET' | 'NOT_MET' | 'NEEDS_REVIEW'
  sentence: string
  clauses: string[]
  facts: Fact[]
  amounts: Amount[]
  missing: { fact: string; label: string; owedBy: string }[]
  clearing?: string | null
}

export interface Clause {
  id: string
  document: string
  text: string
  status: string
  why?: string | null
}

// --- households

export type HouseholdKind = 'OUT_OF_POVERTY' | 'ORDINARY'

export interface HouseholdRow {
  id: string
  no: string
  area: string
  areaName: string
  headName: string
  kind: HouseholdKind
  persons: number
  category?: string | null
  risks?: string[]
  perCapitaIncome?: string | null
  incomePeriod?: string | null
  updatedAt?: string | null
}

export interface Member {
  id: string
  name: string
  relation: string
  sex: string
  birthDate: string
  age?: number
  idNumberMasked: string
  health?: string | null
  labour?: string | null
  schooling?: string | null
  insured?: boolean | string | null
  leftOn?: string | null
  leftReason?: string | null
}

export interface Income {
  period: string
  wage?: string | null
  business?: string | null
  property?: string | null
  transfer?: string | null
  businessCost?: string | null
  claims?: string | null
  outOfPocket?: string | null
  net?: string | null
  perCapita?: string | null
  source?: FactSource | string | null
}

export interface Household {
  id: string
  no: string
  area: string
  areaName: string
  risks?: string[]
  kind: HouseholdKind
  address?: string | null
  phoneMasked?: string | null
  category?: string | null
  members: Member[]
  incomes: Income[]
  living?: Record<string, unknown> | null
  facts: Fact[]
  findings: Finding[]
  clues: ClueRow[]
  recognitions: RecognitionRow[]
  eliminations?: EliminationRow[]
  visits?: Visit[]
  changes?: { id: string; kindLabel: string; causeLabel: string; stateLabel: string; proposedOn: string }[]
  eliminatedOn?: string | null
  lostOn?: string | null
  lostReason?: string | null
  version?: number
}

export interface SearchAnswer {
  matches: {
    householdId: string
    personId: string
    name: string
    idNumberMasked: string
    area: string
    areaName: string
  }[]
  elsewhere?: { unitName: string } | null
}

export interface Division {
  code: string
  name: string
  level?: string
  children?: Division[]
}

// --- imports

export interface FeedColumn {
  name: string
  required: boolean
  description?: string | null
}

export interface Feed {
  code: string
  name: string
  unit: string
  unitName: string
  cycle?: string | null
  columns?: FeedColumn[]
  lastBatch?: Partial<Batch> | null
  freshness?: { state: 'NEVER' | 'FRESH' | 'LATE'; lastData?: string | null; sentence: string } | null
}

export interface BatchStage {
  name: string
  label: string
  state: 'WAITING' | 'RUNNING' | 'DONE'
  done?: number | null
  total?: number | null
  startedAt?: string | null
  endedAt?: string | null
}

export type BatchState =
  | 'RECEIVING'
  | 'RECEIVED'
  | 'PARSING'
  | 'PARSED'
  | 'HELD'
  | 'MATCHING'
  | 'EVALUATING'
  | 'CLOSED'
  | 'DISCARDED'
  | 'FAILED'

export interface Batch {
  id: string
  no: string
  feed: string
  feedName: string
  fileName: string
  mode: 'VALIDATE' | 'COMMIT'
  state: BatchState
  stages: BatchStage[]
  counts: Record<string, number>
  balanced?: boolean | null
  equation?: string | null
  problem?: string | null
  size?: number
  digest?: string
  uploadedBy?: string
  uploadedAt?: string
  dataDate?: string | null
  actions: string[]
}

/** A row of a feed that was found by its number but may be about somebody else. */
export interface Doubt {
  id: string
  row: number
  reason: string
  givenName: string
  registeredName: string
  birthDate?: string | null
  place: string
  state: 'OPEN' | 'SAME' | 'OTHER'
  decisionReason?: string | null
}

export interface CellError {
  row: number
  column: string
  value?: string | null
  reason: string
}

export interface Preview {
  head: string[]
  rows: (string | null)[][]
}

// --- standards

export interface StandardAmount {
  key: string
  label: string
  kind?: string | null
  area?: string | null
  areaName?: string | null
  value: string | number
  unit?: string | null
  validFrom: string
  validTo?: string | null
  knownSince?: string | null
  knownUntil?: string | null
  reference?: string | null
  sample?: boolean
}

export interface StandardProposal {
  id: string
  key: string
  label: string
  kind?: string | null
  area?: string | null
  value: string | number
  validFrom: string
  validTo?: string | null
  reference: string
  reason: string
  state: 'PROPOSED' | 'APPROVED' | 'REJECTED'
  proposedBy: string
  proposedAt: string
}

export interface StandardsAnswer {
  definitions?: { key: string; label: string }[]
  amounts: StandardAmount[]
  missing?: { key: string; label: string }[]
  proposals?: StandardProposal[]
}
