/** To-do list, plan, assets and operations as the desk reads them. */

export interface TodoGroup {
  kind: string
  label: string
  count: number
  items: { id: string; title: string; dueOn?: string | null; overdue?: boolean; link?: string | null }[]
}

export interface Plan {
  document: string
  issuer: string
  issued: string
  clauses: number
  parts: { title: string; tasks: PlanTask[] }[]
}

export interface PlanTask {
  no: number
  part: string
  title: string
  lead: string
  responsible: string[]
  clauses: number
  deadlines: number
}

export interface PlanClause {
  id: string
  reference: string
  text: string
  kind: string
  mechanisms: string[]
  metric?: string | null
  comparison?: string | null
  target?: number | null
  targetUnit?: string | null
  deadline?: string | null
  deadlineBasis?: string | null
}

export interface PlanTaskText {
  task: PlanTask
  clauses: PlanClause[]
}

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
  ownerName: string
  originalCost: string
  formedOn: string
  registeredAt: string
}

export interface Asset extends AssetRow {
  kind: string
  registeringBody: string
  quantity: number
  measure: string
  location: string
  projectName: string
  projectYear: number
  inUseOn?: string | null
  acceptanceNo?: string | null
  document: string
  steward?: string | null
  funding: { source: string; document: string; year: number; amount: string | number }[]
  state: string
  version: number
}

export interface AssetCodes {
  categories: Record<string, string>
  kinds: Record<string, Record<string, string>>
  fundingSources: string[]
}

export interface AssetSum {
  key: string
  label: string
  assets: number
  originalCost: string
}

export interface DeadLetter {
  id: string
  consumer: string
  topic: string
  type?: string | null
  aggregate?: string | null
  cause: string
  failedAt: string
  attempts: number
  replayedAt?: string | null
}

export interface LogEntry {
  id: string
  kind: 'LOGIN' | 'OPERATION' | 'ACCESS' | 'EXPORT'
  at: string
  actor: string
  position?: number | null
  body: Record<string, unknown>
}
