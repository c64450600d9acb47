/** Assets, their books and alarms as the desk reads them. */
import type { CellError } from './feeds'
import type { Finding } from './findings'

export interface AssetRow {
  id: string
  no: string
  name: string
  category: string
  categoryLabel: string
  kindLabel: string
  level: string
  levelLabel: string
  area: string
  keeper: string
  keeperName: string
  departmentName: string
  ownerName: string
  originalCost: string
  net: string
  state: string
  stateLabel: string
  formedOn: string
  registeredAt: string
}

export interface AssetOffer {
  action: string
  label: string
  allowed: boolean
  reasons: { code: string; detail: string; clause?: string | null }[]
  documentRequired: boolean
}

export interface Asset {
  id: string
  no: string
  externalNo?: string | null
  what: {
    name: string
    category: string
    categoryLabel: string
    kind: string
    kindLabel: string
    quantity: number
    measure: string
    specification?: string | null
    location: string
    longitude?: number | null
    latitude?: number | null
  }
  whose: {
    level: string
    levelLabel: string
    area: string
    keeper: string
    keeperName: string
    department: string
    departmentName: string
    registeringBody: string
    ownerKind: string
    ownerKindLabel: string
    ownerName: string
  }
  origin: {
    projectNo?: string | null
    projectName: string
    projectYear: number
    implementer?: string | null
    startedOn?: string | null
    completedOn?: string | null
    acceptedOn?: string | null
    acceptanceNo?: string | null
    document: string
    formedOn: string
  }
  wear: {
    inUseOn?: string | null
    regime: string
    regimeLabel: string
    wearClass?: string | null
    wearClassLabel?: string | null
    lifeMonths?: number | null
    residualRate?: number | null
  }
  title: {
    titleConfirmedOn?: string | null
    certificateNo?: string | null
    filedOn?: string | null
    filingNo?: string | null
  }
  steward?: string | null
  originalCost: string
  funding: { source: string; document: string; year: number; amount: string }[]
  state: string
  stateLabel: string
  stateSince: string
  removedOn?: string | null
  registeredAt: string
  findings: Finding[]
  offered: AssetOffer[]
  version: number
}

export interface AssetCodes {
  categories: Record<string, string>
  kinds: Record<string, Record<string, string>>
  fundingSources: string[]
  units: Record<string, string>
  wearClasses: Record<string, string>
  usualWearClass: Record<string, Record<string, string>>
  levels: Record<string, string>
  ownerKinds: Record<string, string>
  states: Record<string, string>
  actions: Record<string, string>
  clauses: Record<string, string>
}

export interface AssetChange {
  kind: string
  label: string
  from?: string | null
  to: string
  effectiveOn: string
  reason?: string | null
  document?: string | null
  fileId?: string | null
  dueOn?: string | null
  late: boolean
  actorName: string
  unit: string
  at: string
  version: number
}

export interface AssetVersion {
  since: string
  action?: string | null
  actorName?: string | null
  reason?: string | null
  document?: string | null
  fields: { field: string; label: string; before: string; after: string }[]
}

export interface AssetTitle {
  notices: { from: string; until: string; place: string; photoFileId?: string | null; postedByName: string }[]
  objections: {
    id: string
    raisedBy: string
    content: string
    raisedOn: string
    upheld?: boolean | null
    answer?: string | null
    answeredByName?: string | null
    answeredOn?: string | null
  }[]
  shares: { ownerName: string; share: number }[]
  slip?: {
    no: string
    fromParty: string
    toParty: string
    remark?: string | null
    fileId?: string | null
    givenByName: string
    givenOn: string
    receivedByName?: string | null
    receivedOn?: string | null
  } | null
}

export interface AssetContract {
  id: string
  modeLabel: string
  operator: string
  creditCode?: string | null
  creditCodeDoubtful: boolean
  contractNo: string
  from: string
  to: string
  rentPerYear?: string | null
  guaranteedPerYear?: string | null
  dividendRate?: number | null
  deposit?: string | null
  riskLabel?: string | null
  decision: string
  filedWith: string
  fileId?: string | null
  endedOn?: string | null
  endedBecause?: string | null
  inForce: boolean
}

export interface AssetOperation {
  contracts: AssetContract[]
  stewards: {
    unitName: string
    person: string
    paidFrom?: string | null
    from: string
    to?: string | null
    fileId?: string | null
  }[]
  upkeep: {
    kindLabel: string
    on: string
    content: string
    cost?: string | null
    fileId?: string | null
    enteredByName: string
  }[]
  appraisals: {
    valuer: string
    creditCode?: string | null
    creditCodeDoubtful: boolean
    on: string
    value: string
    reportNo: string
    fileId?: string | null
    enteredByName: string
  }[]
  files: { fileId: string; photo: boolean; title: string; name: string; addedByName: string; addedAt: string }[]
}

export interface AssetBook {
  cost: string
  accumulated: string
  net: string
  bookedThrough?: string | null
  plan: { from: string; to: string; before: string; monthly: string; last: string; total: string }[]
}

export interface Entry {
  id: string
  assetId: string
  assetNo: string
  assetName: string
  keeperName: string
  categoryLabel: string
  kind: string
  kindLabel: string
  month?: string | null
  day: string
  debitLabel: string
  creditLabel: string
  amount: string
  document?: string | null
  recordedAt: string
  position?: number | null
}

export interface DepreciationRun {
  id: string
  month: string
  firstMonth?: string | null
  ranByName: string
  ranAt: string
  entries: number
  amount: string
}

export interface RunSum {
  month: string
  kind: string
  kindLabel: string
  levelLabel: string
  keeper: string
  keeperName: string
  category: string
  categoryLabel: string
  entries: number
  amount: string
}

export interface DepreciationRunDetail {
  run: DepreciationRun
  sums: RunSum[]
}

export interface Alarm {
  assetId: string
  kind: string
  kindLabel: string
  clause: string
  no: string
  name: string
  categoryLabel: string
  area: string
  keeperName: string
  since: string
  dueOn?: string | null
  overdue: boolean
}

export interface AlarmCount {
  kind: string
  label: string
  count: number
}

export interface AssetBatch {
  id: string
  no: string
  fileName: string
  assets: number
  originalCost: string
  importedByName: string
  importedAt: string
}

export interface AssetPreview {
  rows: number
  good: number
  originalCost: string
  errorCount: number
  errors: CellError[]
  first: { row: number; name: string; category: string; level: string; area: string; originalCost: string }[]
}
