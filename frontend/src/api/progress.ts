/** Lights, responsibility, milestones, orders and indicators as the desk reads them. */

export type Light = 'RED' | 'YELLOW' | 'UNKNOWN' | 'GREEN' | 'BLUE' | 'GREY'

export interface LightView {
  light: Light
  lightLabel: string
  computed: Light
  sentence: string
  counts: Record<string, number>
  since: string
  confirmedOn: string
}

export interface OrderCounts {
  blue: number
  yellow: number
  red: number
}

export interface Board {
  asOf: string
  light?: LightView | null
  tasks: BoardTask[]
  units: BoardUnit[]
}

export interface BoardTask {
  no: number
  part: string
  title: string
  lead: string
  leadName: string
  light?: LightView | null
}

export interface BoardUnit {
  code: string
  name: string
  kind: string
  leads: number
  clauses: number
  light?: LightView | null
  orders: OrderCounts
}

export interface TaskBoard {
  asOf: string
  no: number
  title: string
  light?: LightView | null
  clauses: BoardClause[]
}

export interface BoardClause {
  id: string
  reference: string
  text: string
  kind: string
  light?: LightView | null
  milestones: number
  proposed: number
  openOrders: number
}

export interface ShownFinding {
  rule: string
  ruleLabel: string
  outcome: 'MET' | 'NOT_MET' | 'NEEDS_REVIEW'
  sentence: string
  clauses: string[]
  facts: { label: string; value: string; source?: string | null; observed: string }[]
  amounts: { label: string; value: string; reference: string; sample: boolean }[]
  missing: { label: string; owedBy: string }[]
}

export interface ClauseBoard {
  asOf: string
  id: string
  reference: string
  text: string
  task: number
  taskTitle: string
  light?: LightView | null
  units: UnitPart[]
  changes: { from?: Light | null; to: Light; changedOn: string; sentence: string }[]
}

export interface UnitPart {
  unit: string
  unitName: string
  duty: 'LEAD' | 'RESPONSIBLE' | 'NONE'
  light?: LightView | null
  findings: ShownFinding[]
}

export interface UnitBoard {
  asOf: string
  unit: Unit
  light?: LightView | null
  orders: OrderCounts
  clauses: OwnClause[]
  due: Due[]
  indicators: IndicatorLine[]
}

export interface OwnClause {
  id: string
  text: string
  task: number
  duty: 'LEAD' | 'RESPONSIBLE'
  light?: LightView | null
}

export interface Due {
  kind: 'MILESTONE' | 'ORDER'
  id: string
  title: string
  clause: string
  dueOn: string
  overdue: boolean
}

export interface Unit {
  code: string
  name: string
  kind: 'DEPARTMENT' | 'TOWNSHIP' | 'COLLECTIVE'
  area: string
}

export interface Bulletin {
  month: string
  from: string
  asOf: string
  monthIsOver: boolean
  dataTime: string
  clauses: Record<string, number>
  before: Record<string, number>
  tasks: { no: number; title: string; leadName: string; light: Light; sentence: string }[]
  units: { code: string; name: string; red: number; yellow: number; open: number; openRed: number }[]
  turnedRed: Turned[]
  cleared: Turned[]
  orders: { opened: number; cleared: number; open: number; openYellow: number; openRed: number }
  milestonesAccepted: number
  milestonesOverdue: number
}

export interface Turned {
  clause: string
  text: string
  on: string
  sentence: string
}

export interface Responsibility {
  scope: string
  own: boolean
  today: DutyOfUnit[]
  sets: ResponsibleSet[]
}

export interface DutyOfUnit {
  unit: string
  unitName: string
  duty: 'LEAD' | 'RESPONSIBLE'
  person?: string | null
  leader?: string | null
}

export interface ResponsibleSet {
  scope: string
  from: string
  to?: string | null
  reason: string
  document: string
  changedBy: string
  units: DutyOfUnit[]
}

export type MilestoneState = 'PROPOSED' | 'ACTIVE' | 'REPORTED' | 'RETURNED' | 'ACCEPTED' | 'SUSPENDED' | 'DROPPED'

export interface MilestoneRow {
  id: string
  clause: string
  unit: string
  unitName: string
  title: string
  aim: 'REACH' | 'KEEP'
  target?: number | null
  measure: string
  cycle: 'ONCE' | 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | 'NONE'
  startsOn: string
  dueOn: string
  figure?: number | null
  figureOn?: string | null
  originLabel: string
  state: MilestoneState
  stateLabel: string
}

export interface Milestone {
  milestone: MilestoneRow
  evidence: string
  basis: string
  weight: number
  until?: string | null
  reportEvery: string
  indicator?: string | null
  computed?: number | null
  reportDue?: string | null
  reportedOn?: string | null
  acceptedOn?: string | null
  offered: { action: string; label: string }[]
  reports: ProgressReport[]
  steps: TaskStep[]
  version: number
}

export interface ProgressReport {
  id: string
  month: string
  figure: number
  computed?: number | null
  computedFrom?: string | null
  gap: boolean
  words: string
  files: ShownFile[]
  whileRed: boolean
  reporterName: string
  reportedOn: string
  version: number
}

export interface TaskStep {
  action: string
  label: string
  actorName: string
  unitName: string
  takenOn: string
  takenAt: string
  words?: string | null
  dueBefore?: string | null
  dueAfter?: string | null
  files: ShownFile[]
}

export interface ShownFile {
  id: string
  name: string
}

export type OrderState = 'OPEN' | 'ACKNOWLEDGED' | 'REPLIED' | 'CLEARED'
export type OrderLevel = 'BLUE' | 'YELLOW' | 'RED'

export interface OrderRow {
  id: string
  no: string
  kindLabel: string
  level: OrderLevel
  levelLabel: string
  title: string
  clause: string
  householdNo?: string | null
  headName?: string | null
  area: string
  unit: string
  unitName: string
  dueOn: string
  replyBy: string
  openedOn: string
  state: OrderState
  stateLabel: string
}

export interface Order extends OrderRow {
  kind: string
  toldTo: string
  leader?: string | null
  demand: string
  basis?: string | null
  subjectId: string
  subjectNo?: string | null
  householdId?: string | null
  reply?: string | null
  acknowledgedAt?: string | null
  repliedOn?: string | null
  extensionUntil?: string | null
  extensionReason?: string | null
  clearedBecause?: string | null
  clearedAt?: string | null
  evidenceNeeded: boolean
  offered: { action: string; label: string }[]
  steps: TaskStep[]
  version: number
}

export interface IndicatorLine {
  key: string
  label: string
  clauses: string[]
  measure: string
  figure?: number | null
  numerator?: number | null
  denominator?: number | null
  target?: number | null
  direction: 'UP' | 'DOWN' | 'NONE'
  asOf: string
  rowsHere: boolean
}

export interface Indicator {
  definition: IndicatorDefinition
  places: IndicatorPlace[]
  trend: { asOf: string; figure?: number | null }[]
  rowsHere: boolean
  asOf: string
}

export interface IndicatorDefinition {
  key: string
  label: string
  clauses: string[]
  source: string
  measure: string
  numerator: string
  denominator?: string | null
  direction: 'UP' | 'DOWN' | 'NONE'
  target?: number | null
  tolerance: number
  reference?: string | null
}

export interface IndicatorPlace {
  area: string
  unit: string
  numerator: number
  denominator?: number | null
  figure?: number | null
  asOf: string
}

export interface CaseRow {
  id: string
  no: string
  householdId: string
  householdNo: string
  headName: string
  area: string
  day: string
  counted: boolean
}
