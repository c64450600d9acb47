/** To-do list, plan, orders, need cards, assets and operations as the desk reads them. */

export interface TodoGroup {
  kind: string
  label: string
  count: number
  items: { id: string; title: string; dueOn?: string | null; overdue?: boolean; link?: string | null }[]
}

export interface PlanCommitment {
  id: string
  text: string
  kind?: string
  kindLabel?: string
  units?: string[]
  metric?: string | null
  value?: number | string | null
  unit?: string | null
  deadline?: string | null
  budget?: number | string | null
}

export interface PlanTask {
  no: number
  part?: string
  title: string
  lead: string
  responsible: string[]
  commitments?: PlanCommitment[]
  clauses?: PlanCommitment[]
}

export interface Order {
  id: string
  no?: string
  kind?: string
  kindLabel?: string
  title: string
  area?: string
  areaName?: string
  unit?: string
  unitName?: string
  state: string
  stateLabel?: string
  openedOn: string
  dueOn?: string | null
  subjectLink?: string | null
  clause?: string | null
  clauses?: string[]
  history?: { at: string; action?: string; label?: string; actor?: string; note?: string | null }[]
  actions?: string[]
  version?: number
}

export interface NeedCard {
  id: string
  no?: string
  householdId: string
  headName: string
  areaName: string
  area?: string
  category?: string | null
  risks?: string[]
  state: string
  stateLabel?: string
  openedOn: string
  needs?: (string | { kind?: string; label: string })[]
}

export interface Asset {
  id: string
  no: string
  name: string
  category: string
  categoryLabel?: string
  level: string
  levelLabel?: string
  area: string
  areaName?: string
  originalValue: string
  acquiredOn?: string | null
  project?: string | null
  owner?: string | null
  location?: string | null
  keeper?: string | null
  version?: number
}

export interface SummaryRow {
  key: string
  label: string
  count: number
  originalValue: string
}

export interface DeadLetter {
  id: string
  topic?: string
  type: string
  aggregate?: string
  problem?: string
  error?: string
  failedAt?: string
  at?: string
  attempts?: number
  replayedAt?: string | null
}

export interface LogEntry {
  id: string
  kind: string
  at: string
  actor?: string
  actorName?: string
  role?: string
  summary?: string
  body?: Record<string, unknown>
  sealed?: boolean
}
