/** Files that come in: feeds, batches, their errors and doubts. */

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

export const matchKinds = ['BOTH', 'OURS', 'THEIRS'] as const
export type MatchKind = (typeof matchKinds)[number]

/** How a batch and the registry agree. */
export interface MatchReport {
  batch: string
  no: string
  feed: string
  feedName: string
  dataDate: string
  rowsIn: number
  both: { rows: number; persons: number }
  ours: { meaningful: boolean; expected?: number | null; missing?: number | null; sentence: string }
  theirs: number
  doubtful: number
  duplicate: number
  rejected: number
}

export interface MatchRow {
  kind: MatchKind
  row?: number | null
  name: string
  idNumber: string
  place: string
  reason: string
}
