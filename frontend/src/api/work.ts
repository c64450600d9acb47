/** To-do list, plan and operations as the desk reads them. */

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
