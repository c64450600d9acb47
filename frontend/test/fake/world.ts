import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clue, ClueRow, Division, Finding, Household, HouseholdRow, Recognition } from '../../src/api/types'

interface RawTownship {
  code: string
  name: string
  villages: { code: string; name: string; shortName?: string }[]
}

const raw = JSON.parse(readFileSync(join(import.meta.dirname, '../../../policy/divisions-150822.json'), 'utf8')) as {
  townships: RawTownship[]
}

export const divisions: Division[] = [
  {
    code: '150822',
    name: '磴口县',
    level: 'county',
    children: raw.townships.map(({ code, name, villages }) => ({
      code,
      name,
      level: 'township',
      children: villages.map((village) => ({ code: village.code, name: village.shortName ?? village.name })),
    })),
  },
]

export const today = '2021-10-20'

const surnames = ['乌兰', '王', '李', '张', '巴图', '刘', '陈', '杨', '赵', '苏日娜', '高', '白']
const given = ['建国', '秀英', '其木格', '志强', '玉兰', '永胜', '桂花', '海军', '淑珍', '文斌', '宝音', '振华']
const villages = ['新地村', '隆盛合村', '农丰村', '坝楞村', '四坝村']
const categories = [null, '01', null, '02', null, null, '03', null]

export const households: HouseholdRow[] = Array.from({ length: 20 }, (_, at) => ({
  id: `h${at + 1}`,
  no: `1508221012110${String(at + 1).padStart(3, '0')}`,
  area: '150822101211',
  areaName: `隆盛合镇 ${villages[at % villages.length]}`,
  headName: surnames[at % surnames.length]! + given[(at * 5) % given.length]!,
  kind: at % 3 === 0 ? 'OUT_OF_POVERTY' : 'ORDINARY',
  persons: 1 + (at % 5),
  category: categories[at % categories.length],
  risks: categories[at % categories.length] ? ['01', at % 2 ? '08' : '03'] : [],
  perCapitaIncome: at % 7 === 3 ? null : (5200 + at * 913.5).toFixed(2),
  incomePeriod: '2021',
  updatedAt: '2021-10-08T09:20:00+08:00',
}))

const medical = { agency: '医保局', batch: 'YB-202110-0001', row: 1287 }

export const finding: Finding = {
  rule: 'medical-burden',
  ruleLabel: '医疗支出预警',
  version: 1,
  outcome: 'MET',
  sentence: '近12个月合规自付 32,400.00 元，达到或超过预警线 20,000.00 元',
  clauses: ['PLAN_2_3', 'PLAN_10_3'],
  facts: [
    {
      name: 'outOfPocket12m',
      label: '近12个月合规自付（元）',
      value: '32400.00',
      source: medical,
      observed: '2021-09-30',
      recorded: '2021-10-09T10:12:31+08:00',
    },
    {
      name: 'kind',
      label: '户类型',
      value: '一般农户',
      source: { agency: '乡村振兴局', batch: 'HMC-202110-0001', row: 44 },
      observed: '2021-09-30',
      recorded: '2021-10-08T09:20:00+08:00',
    },
  ],
  amounts: [
    {
      key: 'medical-burden',
      label: '医疗支出预警线（一般农户）',
      value: '20000.00',
      validFrom: '2021-01-01',
      validTo: null,
      reference: '样例数额',
      sample: true,
    },
  ],
  missing: [],
}

export const reviewFinding: Finding = {
  rule: 'monitoring-line',
  ruleLabel: '收入与监测范围比对',
  version: 1,
  outcome: 'NEEDS_REVIEW',
  sentence: '监测范围未录入，不能判断收入是否在监测范围以内',
  clauses: ['PLAN_2_1'],
  facts: [],
  amounts: [],
  missing: [{ fact: 'monitoring-line', label: '监测范围', owedBy: '乡村振兴局' }],
}

export const reportFinding: Finding = {
  rule: 'cadre-report',
  ruleLabel: '干部排查',
  version: 1,
  outcome: 'MET',
  sentence:
    '苏日娜（隆盛合镇新地村）报告因自然灾害、因病（2021-10-17）：大风刮倒羊圈，压死基础母羊十一只，老人住院没有人照看',
  clauses: ['PLAN_10_5'],
  facts: [
    { name: 'reporter', label: '报告人', value: '苏日娜（隆盛合镇新地村）', observed: '2021-10-17' },
    { name: 'happenedOn', label: '发生日期', value: '2021-10-17', observed: '2021-10-17' },
    {
      name: 'seen',
      label: '看到的情况',
      value: '大风刮倒羊圈，压死基础母羊十一只，老人住院没有人照看',
      observed: '2021-10-17',
    },
    { name: 'risks', label: '报告的风险', value: '因自然灾害、因病', observed: '2021-10-17' },
  ],
  amounts: [],
  missing: [],
}

export const clues: ClueRow[] = households.slice(0, 9).map((household, at) => ({
  id: `c${at + 1}`,
  no: `XS-2021-${String(at + 1).padStart(4, '0')}`,
  householdId: household.id,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  kind: 'MEDICAL',
  kindLabel: at % 3 === 2 ? '疑似脱保' : '医疗支出预警',
  channel: at === 1 ? 'CADRE' : 'DEPARTMENT',
  channelLabel: at === 1 ? '基层干部排查' : '部门筛查预警',
  state: (['OPEN', 'OPEN', 'ASSIGNED', 'OPEN', 'CLOSED', 'REFUSED'] as const)[at % 6]!,
  raisedOn: '2021-10-09',
  dueOn: at === 3 ? '2021-10-18' : '2021-10-24',
  overdue: at === 3,
  escalated: at === 3 ? 'TOWNSHIP' : null,
  sentence: finding.sentence,
}))

export const clue: Clue = {
  ...clues[0]!,
  findings: [finding, reviewFinding],
  warnings: [{ raisedOn: '2021-10-09', sentence: finding.sentence, source: '医保局' }],
  escalations: [],
  urgeable: false,
  recognitionId: null,
  history: [{ at: '2021-10-09T10:12:40+08:00', label: '由医保局批次 YB-202110-0001 生成', actor: '系统' }],
  version: 1,
}

export const recognitions: Recognition[] = [
  ['VERIFYING', '入户核实'],
  ['COMPARING', '信息比对'],
  ['APPRAISAL', '民主评议'],
  ['PUBLICITY', '村内公示'],
  ['COUNTY_DECISION', '县级审定'],
  ['SUPPORTING', '帮扶中'],
].map(([state, stateLabel], at) => ({
  ...recognition(),
  id: `r${at + 1}`,
  no: `RD-2021-${String(at + 1).padStart(4, '0')}`,
  headName: households[at]!.headName,
  state: state!,
  stateLabel: stateLabel!,
}))

function recognition(): Recognition {
  return {
    id: 'r1',
    no: 'RD-2021-0001',
    householdId: 'h1',
    headName: households[0]!.headName,
    area: '150822101211',
    areaName: '隆盛合镇 新地村',
    clueId: 'c1',
    state: 'PUBLICITY',
    stateLabel: '村内公示',
    category: '02',
    risks: ['01'],
    greenChannel: false,
    overallDueOn: '2021-10-24',
    stepDueOn: '2021-10-21',
    steps: [
      {
        action: 'assign',
        label: '派给嘎查村',
        actor: '赵经办',
        unit: '隆盛合镇',
        at: '2021-10-09T15:02:00+08:00',
        dueOn: '2021-10-11',
        late: false,
      },
      {
        action: 'visit',
        label: '入户核实',
        actor: '李村干',
        unit: '新地村',
        at: '2021-10-12T11:30:00+08:00',
        dueOn: '2021-10-11',
        late: true,
        reason: '首次入户时家中无人',
        evidence: [{ kind: 'PHOTO', fileId: 'f1', label: '照片' }],
      },
    ],
    comparison: { findings: [finding, reviewFinding] },
    publicity: {
      from: '2021-10-14',
      until: '2021-10-19',
      place: '新地村村务公开栏',
      photoFileId: 'f2',
      objections: [{ id: 'o1', raisedBy: '村民', content: '该户有小汽车', raisedOn: '2021-10-15' }],
    },
    offered: [
      {
        action: 'PUBLICITY_END',
        label: '结束公示',
        allowed: false,
        reasons: [{ code: 'monitoring.recognition.open-objection', detail: '还有 1 件异议没有处理' }],
        evidence: [],
      },
      { action: 'OBJECTIONS', label: '登记异议', allowed: true, reasons: [], evidence: [] },
      { action: 'RETURN', label: '退回上一步', allowed: true, reasons: [], evidence: [] },
    ],
    version: 4,
  }
}

export const household: Household = {
  ...households[1]!,
  address: '隆盛合镇新地村三社 12 号',
  phoneMasked: '138****2210',
  members: [
    member('m1', '李宝音', '户主', '1', '1963-04-12', 58, '患有大病', '弱劳动力或半劳动力'),
    member('m2', '白淑珍', '配偶', '2', '1965-11-02', 55, '健康', '普通劳动力'),
    member('m3', '李海军', '之子', '1', '1999-07-21', 22, '健康', '普通劳动力'),
  ],
  incomes: [
    {
      period: '2021',
      wage: '18000.00',
      business: '14200.00',
      property: '1860.00',
      transfer: '4312.50',
      businessCost: '9100.00',
      net: '29272.50',
      perCapita: '9757.50',
      claims: '0.00',
      outOfPocket: '32400.00',
      source: { agency: '乡村振兴局', batch: 'HMC-202110-0001', row: 44 },
    },
  ],
  living: { arableLand: '12.5', housingArea: '86', dangerousHouse: false, safeWater: true, fuel: '煤炭' },
  facts: finding.facts,
  findings: [finding, reviewFinding],
  clues: [clues[0]!],
  recognitions: [recognitions[0]!],
  version: 3,
}

function member(
  id: string,
  name: string,
  relation: string,
  sex: string,
  birthDate: string,
  age: number,
  health: string,
  labour: string,
) {
  const idNumberMasked = `159900********${birthDate.slice(2, 4)}1X`
  return { id, name, relation, sex, birthDate, age, idNumberMasked, health, labour, schooling: null, insured: true }
}
