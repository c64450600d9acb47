import type {
  CandidateRow,
  Elimination,
  FollowUp,
  MonitoredRow,
  MonitoredSignature,
  MonitoredSum,
  RegisterChange,
  SupportGap,
} from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'
import { finding, households, reviewFinding } from './world.ts'

const monitoring = '/api/monitoring/v1'
const read = 'monitoring:elimination:read'

const eliminations: Elimination[] = [
  ['VERIFYING', '入户核实'],
  ['PUBLICITY', '村内公示'],
  ['COUNTY_DECISION', '县级审定'],
  ['ELIMINATED', '已消除'],
].map(([state, stateLabel], at) => ({
  id: `x${at + 1}`,
  no: `XC-2022-${String(at + 1).padStart(4, '0')}`,
  householdId: `h${at + 1}`,
  householdNo: households[at]!.no,
  headName: households[at]!.headName,
  area: '150822101211',
  areaName: '隆盛合镇 新地村',
  state: state!,
  stateLabel: stateLabel!,
  category: '02',
  risks: ['01'],
  methodLabel: at === 0 ? null : '帮扶消除',
  overallDueOn: '2021-11-04',
  stepDueOn: at === 3 ? null : '2021-10-23',
  decidedOn: at === 3 ? '2021-10-18' : null,
  watchUntil: at === 3 ? '2022-10-18' : null,
  overdue: false,
  relapses:
    at === 3
      ? [{ clueId: 'c1', clueNo: 'XS-2021-0001', raisedOn: '2021-10-19', sentence: '近12个月合规自付 23000 元' }]
      : [],
  steps: [
    { action: 'PROPOSAL', label: '提出消除', actor: '赵经办', unit: '隆盛合镇', at: '2021-10-20T09:00:00+08:00' },
  ],
  verification:
    at === 0
      ? null
      : { visitedOn: '2021-10-20', situation: '大病治愈，已外出务工', methodLabel: '帮扶消除', risksLeft: [] },
  snapshot: at === 0 ? null : { wage: '30000.00', netIncome: '34200.00', perCapita: '8550.00', dropout: false },
  comparison: at === 0 ? null : { findings: [finding, reviewFinding] },
  publicity:
    at === 1
      ? { from: '2021-10-20', until: '2021-10-25', place: '村务公开栏', photoFileId: 'f2', objections: [] }
      : null,
  offered:
    at === 0
      ? [
          {
            action: 'VERIFICATION',
            label: '登记核实结果',
            allowed: true,
            reasons: [],
            evidence: [{ kind: 'FORM', label: '信息采集表', required: true }],
          },
          { action: 'WITHDRAWAL', label: '撤回', allowed: true, reasons: [], evidence: [] },
        ]
      : [],
  version: 2,
}))

const eliminationOf = (id: string) => eliminations.find((each) => each.id === id) ?? eliminations[0]!

const labour = {
  ...finding,
  rule: 'elimination-labour',
  ruleLabel: '户内有劳动能力',
  outcome: 'NOT_MET' as const,
  sentence: '整户无劳动能力，落实兜底保障后持续监测，不标注风险消除',
  clauses: ['SRC_YIJIANG_2'],
}

const candidates: CandidateRow[] = households.slice(0, 5).map((household, at) => ({
  id: household.id,
  no: household.no,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  category: at % 2 === 0 ? '01' : '02',
  risks: ['01'],
  monitoredSince: `2021-0${at + 1}-15`,
  perCapitaIncome: `${9100 + at * 300}.00`,
  incomePeriod: '2020',
  measures: at,
  visitedOn: at === 0 ? null : '2021-10-02',
}))

const followUps: FollowUp[] = households.slice(0, 8).map((household, at) => ({
  id: household.id,
  householdNo: household.no,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  category: '02',
  risks: at % 2 === 0 ? ['01'] : ['02', '07'],
  monitored: at !== 7,
  visitedOn: at === 0 ? null : `2021-09-${10 + at}`,
  dueOn: `2021-10-${15 + at}`,
  overdue: at < 5,
  clueId: at === 1 ? 'c1' : null,
  clueNo: at === 1 ? 'XS-2021-0001' : null,
  responsible: at === 2 ? [] : ['李干事（隆盛合镇）'],
}))

const gaps: SupportGap[] = households.slice(0, 3).map((household) => ({
  id: household.id,
  householdNo: household.no,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  category: '01',
  risks: ['01'],
  since: '2021-08-12',
  planDueOn: '2021-08-22',
  gap: '识别一个月以上没有帮扶措施',
  clause: 'SRC_AUDIT_5',
}))

const changes: RegisterChange[] = (['PROPOSED', 'APPROVED', 'REFUSED'] as const).map((state, at) => ({
  id: `g${at + 1}`,
  householdId: `h${at + 1}`,
  householdNo: households[at]!.no,
  headName: households[at]!.headName,
  area: '150822101211',
  areaName: '隆盛合镇 新地村',
  kind: at === 2 ? 'REGRADED' : 'MEMBER_LEFT',
  kindLabel: at === 2 ? '类别或风险变更' : '成员自然减少',
  causeLabel: at === 2 ? '复核' : '死亡',
  happenedOn: '2021-10-12',
  reason: '村委会核实，有死亡证明',
  evidenceFile: 'f1',
  member: at === 2 ? null : '李大爷（之父）',
  category: at === 2 ? '03' : null,
  risks: at === 2 ? ['05'] : [],
  state,
  stateLabel: ['待审定', '已生效', '未通过'][at]!,
  proposedName: '赵经办',
  proposedOn: '2021-10-13',
  decidedName: at === 0 ? null : '王镇长',
  decidedOn: at === 0 ? null : '2021-10-14',
  opinion: at === 0 ? null : '属实',
  decidable: { offered: at === 0, allowed: at === 0, reasons: [] },
  version: 1,
}))

const ledger: MonitoredRow[] = households.slice(0, 12).map((household, at) => ({
  id: household.id,
  householdNo: household.no,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  category: `0${(at % 3) + 1}`,
  categoryLabel: ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'][at % 3]!,
  risks: at % 2 === 0 ? ['01'] : ['02', '07'],
  since: `2021-0${(at % 8) + 1}-15`,
  measures: at % 4 === 0 ? [] : ['健康帮扶', '就业帮扶'],
  responsible: at % 4 === 0 ? [] : ['李干事（隆盛合镇）'],
  dueOn: `2021-10-${15 + at}`,
  overdue: at < 5,
  state: at === 3 ? 'SAFETY_NET' : at === 5 ? 'ELIMINATING' : 'MONITORED',
}))

const sum = (area: string, areaName: string, households: number): MonitoredSum => ({
  area,
  areaName,
  households,
  unstable: Math.floor(households / 2),
  marginal: households - Math.floor(households / 2) - Math.floor(households / 5),
  sudden: Math.floor(households / 5),
  safetyNet: households > 0 ? 1 : 0,
  eliminating: 0,
  overdue: Math.floor(households / 4),
})

const township = (area: string, areaName: string, signed: boolean): MonitoredSignature => ({
  area,
  areaName,
  month: '2021-09',
  asOf: '2021-09-30',
  dueOn: '2021-10-05',
  overdue: !signed,
  households: signed ? 18 : 11,
  signed: signed
    ? {
        id: `l-${area}`,
        by: '王镇长',
        unit: areaName,
        on: '2021-10-03',
        late: false,
        digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
        intact: true,
      }
    : null,
})

const record = (no: string, category: string) =>
  [no, '乌兰建国', '150822101211', category, '01', '2021-03-15', '健康帮扶', '', '2021-10-15', 'MONITORED'].join('\t')

export const monitoredEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: `${monitoring}/eliminations`,
    permission: read,
    answer: ({ mood }) => page(eliminations, mood) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/eliminations`,
    permission: 'monitoring:elimination:propose',
    answer: () => eliminations[0] as never,
  },
  {
    method: 'get',
    path: `${monitoring}/eliminations/:id`,
    permission: read,
    answer: ({ params }) => eliminationOf(String(params['id'])) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/eliminations/:id/:act`,
    permission: read,
    answer: ({ params }) => eliminationOf(String(params['id'])) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/elimination-candidates`,
    permission: read,
    answer: ({ mood }) => page(candidates, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/safety-net-candidates`,
    permission: read,
    answer: ({ mood }) => page(candidates.slice(0, 2), mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/elimination-candidates/:id/findings`,
    permission: read,
    answer: () => [labour, reviewFinding] as never,
  },
  {
    method: 'post',
    path: `${monitoring}/households/:id/safety-net`,
    permission: 'monitoring:elimination:secure',
    answer: () => ({ id: 'n1' }),
  },
  {
    method: 'get',
    path: `${monitoring}/follow-ups`,
    permission: 'monitoring:follow-up:read',
    answer: ({ mood }) => page(followUps, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/support-gaps`,
    permission: 'monitoring:follow-up:read',
    answer: ({ mood }) => page(gaps, mood) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/households/:id/visits`,
    permission: 'monitoring:follow-up:visit',
    answer: async ({ request }) => ({ id: 'v1', ...((await request.json()) as object) }),
  },
  {
    method: 'get',
    path: `${monitoring}/register-changes`,
    permission: 'monitoring:change:read',
    answer: ({ mood }) => page(changes, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/register-changes/:id`,
    permission: 'monitoring:change:read',
    answer: ({ params }) => (changes.find((each) => each.id === params['id']) ?? changes[0]) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/households/:id/register-changes`,
    permission: 'monitoring:change:propose',
    answer: () => changes[0] as never,
  },
  {
    method: 'post',
    path: `${monitoring}/register-changes/:id/decision`,
    permission: 'monitoring:change:decide',
    answer: () => changes[1] as never,
  },
  {
    method: 'get',
    path: `${monitoring}/ledger`,
    permission: 'monitoring:ledger:read',
    answer: ({ mood }) => page(ledger, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/ledger/sums`,
    permission: 'monitoring:ledger:read',
    answer: ({ mood }) =>
      (mood === 'empty'
        ? { asOf: '2021-10-20', knownOn: '2021-10-20', whole: sum('150822000000', '磴口县', 0), parts: [] }
        : {
            asOf: '2021-10-20',
            knownOn: '2021-10-20',
            whole: sum('150822000000', '磴口县', 40),
            parts: [sum('150822101000', '隆盛合镇', 20), sum('150822103000', '补隆淖镇', 20)],
          }) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/ledger/signatures`,
    permission: 'monitoring:ledger:read',
    answer: ({ mood }) =>
      ({
        month: '2021-09',
        townships:
          mood === 'empty'
            ? []
            : [
                township('150822101000', '隆盛合镇', false),
                township('150822103000', '补隆淖镇', true),
                township('150822102000', '渡口镇', true),
              ],
        signedTownships: 2,
        signedHouseholds: 36,
      }) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/ledger/signatures`,
    permission: 'monitoring:ledger:sign',
    answer: () => township('150822101000', '隆盛合镇', true) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/ledger/signatures/:id/rows`,
    permission: 'monitoring:ledger:read',
    answer: ({ mood }) =>
      page(
        households.slice(0, 4).map((household) => ({
          id: household.id,
          householdNo: household.no,
          area: household.area,
          areaName: household.areaName,
          record: record(household.no, '02'),
        })),
        mood,
      ) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/ledger/signatures/:id/difference`,
    permission: 'monitoring:ledger:read',
    answer: () => ({
      from: '2021-08',
      to: '2021-09',
      changes: [
        { householdId: 'h1', before: null, after: record(households[0]!.no, '02'), areaName: '隆盛合镇新地村' },
        {
          householdId: 'h2',
          before: record(households[1]!.no, '01'),
          after: record(households[1]!.no, '03'),
          areaName: '隆盛合镇新地村',
        },
      ],
    }),
  },
]
