/** Ledgers of assets and their reconciliation as the desk reads them. */

export interface LedgerCell {
  assets: number
  cost: string
  accumulated: string
  net: string
}

export interface LedgerLine {
  key: string
  label: string
  cells: Record<string, LedgerCell>
  sum: LedgerCell
}

export interface Ledger {
  by: string
  asOf: string
  knownOn?: string | null
  lines: LedgerLine[]
  total: LedgerLine
  register?: { assets: number; cost: string; agrees: boolean } | null
  clauses: string[]
}

export interface LedgerRow {
  id: string
  no: string
  name: string
  categoryLabel: string
  levelLabel: string
  keeperName: string
  departmentName: string
  ownerName: string
  cost: string
  accumulated: string
  net: string
}

export interface PeriodRow {
  code: string
  from: string
  to: string
  dueOn: string
  closed: boolean
  overdue: boolean
  closedByName?: string | null
  closedOn?: string | null
  remark?: string | null
  digest?: string | null
}

export interface UnitStand {
  keeper: string
  name: string
  assets: number
  cost: string
  accumulated: string
  net: string
  digest: string
  signed: boolean
  stale: boolean
  signedByName?: string | null
  signedAt?: string | null
  signedOnBehalf?: boolean | null
  remark?: string | null
  maySign: boolean
  onBehalf: boolean
}

export interface OutsideBook {
  id: string
  no: string
  sourceLabel: string
  place: string
  fileName: string
  rows: number
  uploadedByName: string
  uploadedAt: string
  open: number
}

export interface Period {
  period: PeriodRow
  units: UnitStand[]
  levels: { key: string; name: string; whole: string; units: string; places: string; holds: boolean }[]
  differences: { kind: string; kindLabel: string; open: number; explained: number; settled: number }[]
  books: OutsideBook[]
  standsAgainst: { code: string; detail: string; clause?: string | null }[]
}

export interface Difference {
  id: string
  period: string
  kind: string
  kindLabel: string
  subject: string
  assetId?: string | null
  bookNo: string
  keeper: string
  keeperName: string
  here: string
  there: string
  dueOn: string
  overdue: boolean
  state: 'OPEN' | 'EXPLAINED' | 'SETTLED'
  explanation?: string | null
  document?: string | null
  fileId?: string | null
  explainedByName?: string | null
  explainedOn?: string | null
  settledOn?: string | null
}

export interface SignedRow {
  no: string
  name: string
  category: string
  ownerName: string
  cost: string
  accumulated: string
}

export interface Verification {
  period: string
  digest: string
  rowsAgree: boolean
  journalAgrees: boolean
  cost: string
  accumulated: string
}
