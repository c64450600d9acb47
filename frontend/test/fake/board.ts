import type {
  Board,
  Bulletin,
  ClauseBoard,
  Light,
  LightView,
  ShownFinding,
  TaskBoard,
  Unit,
  UnitBoard,
} from '../../src/api/types'
import { raw } from './others.ts'
import { line, today } from './work.ts'

const labels: Record<Light, string> = {
  RED: '红灯',
  YELLOW: '黄灯',
  UNKNOWN: '待核',
  GREEN: '绿灯',
  BLUE: '已办结',
  GREY: '未到期',
}

const lit = (light: Light, sentence: string, counts: Record<string, number> = {}): LightView => ({
  light,
  lightLabel: labels[light],
  computed: light,
  sentence,
  counts,
  since: '2021-10-16',
  confirmedOn: today,
})

const colours: Record<number, Light> = { 2: 'YELLOW', 4: 'UNKNOWN', 6: 'GREEN', 8: 'RED', 10: 'UNKNOWN', 3: 'GREEN' }

const taskLight = (no: number, clauses: number) => {
  const light = colours[no] ?? 'GREY'
  const counts: Record<string, number> =
    light === 'GREY' ? { GREY: clauses } : { [light]: 1, GREEN: 2, GREY: clauses - 3 }
  return lit(light, `共 ${clauses} 个条款：${labels[light]} 1、未到期 ${clauses - 1}。`, counts)
}

export const units: Unit[] = [
  { code: 'rural-revitalization', name: '乡村振兴局', kind: 'DEPARTMENT', area: '150822000000' },
  { code: 'transport', name: '交通局', kind: 'DEPARTMENT', area: '150822000000' },
  { code: 'medical-insurance', name: '医保局', kind: 'DEPARTMENT', area: '150822000000' },
  { code: 'water', name: '水利局', kind: 'DEPARTMENT', area: '150822000000' },
  { code: 'all-towns', name: '各苏木镇', kind: 'COLLECTIVE', area: '150822000000' },
  { code: '150822101', name: '隆盛合镇', kind: 'TOWNSHIP', area: '150822101000' },
  { code: '150822103', name: '补隆淖镇', kind: 'TOWNSHIP', area: '150822103000' },
]
const unitOf = (code: string) => units.find((unit) => unit.code === code) ?? units[0]!
const codeOf = (name: string) => units.find((unit) => unit.name === name)?.code ?? 'rural-revitalization'

export const board: Board = {
  asOf: today,
  light: lit('RED', '共 21 个任务：红灯 1、黄灯 1、待核 2、绿灯 2、未到期 15。红灯：任务8。', { RED: 1, GREY: 20 }),
  tasks: raw.tasks.map((task) => ({
    no: task.no,
    part: task.part,
    title: task.title,
    lead: codeOf(task.lead),
    leadName: task.lead,
    light: taskLight(task.no, task.commitments.length),
  })),
  units: units
    .filter((unit) => unit.kind !== 'COLLECTIVE')
    .map((unit, at) => ({
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      leads: unit.kind === 'TOWNSHIP' ? 0 : 38 - at,
      clauses: 317 - at,
      light:
        at === 1
          ? lit('RED', '共 38 个条款：红灯 1。', { RED: 1, YELLOW: 2, GREY: 35 })
          : lit('GREEN', '', { GREEN: 3, GREY: 60 }),
      orders: at === 1 ? { blue: 0, yellow: 1, red: 0 } : { blue: at === 4 ? 2 : 0, yellow: 0, red: 0 },
    })),
}

const late: ShownFinding = {
  rule: 'report-long-missing',
  ruleLabel: '没有按期报送进度',
  outcome: 'MET',
  sentence: '交通局应于 2021-09-30 报送进度，已超过 20 天',
  clauses: ['PLAN_19_1', 'PLAN_8_8'],
  facts: [
    { label: '应报送日期', value: '2021-09-30', source: '县方案任务台账', observed: today },
    { label: '已超过天数', value: '20', source: '县方案任务台账', observed: today },
  ],
  amounts: [
    { label: '报送宽限', value: '7 天', reference: '系统建议值，县里没有文件规定，待督查部门确定', sample: true },
  ],
  missing: [],
}

const unknown: ShownFinding = {
  ...late,
  rule: 'behind',
  ruleLabel: '进度滞后',
  outcome: 'NEEDS_REVIEW',
  sentence: '不能判断：“农村公路台账”的进度（应由隆盛合镇提供）',
  facts: [],
  amounts: [],
  missing: [{ label: '“农村公路台账”的进度', owedBy: '隆盛合镇' }],
}

const clauseText = (id: string) =>
  raw.tasks.flatMap((task) => task.commitments).find((clause) => clause.id === id)?.text ?? ''

export const clauseBoard = (id: string): ClauseBoard => ({
  asOf: today,
  id,
  reference: `PLAN_${id.replace('.', '_')}`,
  text: clauseText(id),
  task: 8,
  taskTitle: '持续改善农牧区基础设施条件',
  light: lit('RED', `${late.sentence}。`),
  units: [
    { unit: 'transport', unitName: '交通局', duty: 'LEAD', light: lit('RED', late.sentence), findings: [late] },
    {
      unit: '150822101',
      unitName: '隆盛合镇',
      duty: 'RESPONSIBLE',
      light: lit('UNKNOWN', unknown.sentence),
      findings: [unknown],
    },
    {
      unit: 'water',
      unitName: '水利局',
      duty: 'RESPONSIBLE',
      light: {
        ...lit('GREY', '人工设为未到期，至 2021-12-31（勘察期间，磴政办函〔2021〕3号）。系统计算为黄灯。'),
        computed: 'YELLOW',
      },
      findings: [],
    },
    { unit: '150822103', unitName: '补隆淖镇', duty: 'RESPONSIBLE', light: null, findings: [] },
  ],
  changes: [
    { from: 'YELLOW', to: 'RED', changedOn: '2021-10-08', sentence: `${late.sentence}。` },
    { from: null, to: 'YELLOW', changedOn: '2021-10-01', sentence: '交通局应于 2021-09-30 报送进度，已超过 1 天。' },
  ],
})

const counts = { RED: 1, YELLOW: 4, UNKNOWN: 3, GREEN: 18, BLUE: 2, GREY: 289 }
export const bulletin: Bulletin = {
  month: '2021-10',
  from: '2021-10-01',
  asOf: today,
  monthIsOver: false,
  dataTime: '2021-10-20T16:30:00+08:00',
  clauses: counts,
  before: { ...counts, RED: 0, GREEN: 19 },
  tasks: board.tasks.map((task) => ({
    no: task.no,
    title: task.title,
    leadName: task.leadName,
    light: task.light!.light,
    sentence: task.light!.sentence,
  })),
  units: [
    { code: 'transport', name: '交通局', red: 1, yellow: 2, open: 1, openRed: 0 },
    { code: '150822101', name: '隆盛合镇', red: 0, yellow: 1, open: 2, openRed: 0 },
  ],
  turnedRed: [{ clause: '8.8', text: clauseText('8.8'), on: '2021-10-08', sentence: `${late.sentence}。` }],
  cleared: [],
  orders: { opened: 3, cleared: 1, open: 2, openYellow: 1, openRed: 0 },
  milestonesAccepted: 0,
  milestonesOverdue: 0,
}

export const taskBoard = (no: number): TaskBoard => {
  const task = raw.tasks.find((each) => each.no === no) ?? raw.tasks[0]!
  return {
    asOf: today,
    no: task.no,
    title: task.title,
    light: taskLight(task.no, task.commitments.length),
    clauses: task.commitments.map((clause, at) => ({
      id: clause.id,
      reference: `PLAN_${clause.id.replace('.', '_')}`,
      text: clause.text,
      kind: clause.kind,
      light: at === 6 ? lit('YELLOW', '隆盛合镇有 2 件督办单在办。') : lit('GREY', '没有设置节点，也没有到期事项。'),
      milestones: at % 3 === 0 ? 1 : 0,
      proposed: at % 4 === 0 ? 1 : 0,
      openOrders: at === 6 ? 2 : 0,
    })),
  }
}

export const unitBoard = (code: string): UnitBoard => ({
  asOf: today,
  unit: unitOf(code),
  light: lit('RED', '共 38 个条款：红灯 1、绿灯 9、未到期 28。红灯：8.8。', { RED: 1, GREEN: 9, GREY: 28 }),
  orders: { blue: 0, yellow: 1, red: 0 },
  clauses: raw.tasks
    .find((task) => task.no === 8)!
    .commitments.map((clause) => ({
      id: clause.id,
      text: clause.text,
      task: 8,
      duty: 'LEAD' as const,
      light:
        clause.id === '8.8'
          ? lit('RED', `${late.sentence}。`)
          : clause.deadline
            ? lit('GREEN', '时间已过 2.2%，进度至少 0%。')
            : null,
    })),
  due: [
    {
      kind: 'ORDER',
      id: 'd2',
      title: 'DB2021-00002 条款 8.8 亮红灯',
      clause: '8.8',
      dueOn: '2021-10-18',
      overdue: true,
    },
    { kind: 'MILESTONE', id: 'g1', title: '编制“十四五”公路规划', clause: '8.3', dueOn: '2021-11-15', overdue: false },
  ],
  indicators: [line],
})
