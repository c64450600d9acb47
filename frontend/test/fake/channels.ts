import type { ClueEscalation, Judgement, Report, SelfReport, SuppressedWarning } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'
import { clue, clues, divisions, households } from './world.ts'

const monitoring = '/api/monitoring/v1'

const reports: Report[] = households.slice(0, 6).map((household, at) => ({
  id: `b${at + 1}`,
  householdId: household.id,
  householdNo: household.no,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  happenedOn: '2021-10-17',
  risks: at % 2 === 0 ? ['04', '01'] : ['09'],
  seen: at % 2 === 0 ? '大风刮倒羊圈，压死基础母羊十一只，老人住院没有人照看' : '土坯房后墙裂缝，屋里能看见天光',
  files: at % 2 === 0 ? ['f1', 'f2'] : [],
  reporterName: '苏日娜',
  unit: '150822101',
  reportedOn: '2021-10-18',
  clueId: clues[at]!.id,
  clueNo: clues[at]!.no,
  clueState: clues[at]!.state,
  joined: at % 3 === 2,
}))

const suppressed: SuppressedWarning[] = households.slice(2, 6).map((household, at) => ({
  id: `s${at + 1}`,
  warnedOn: '2021-11-09',
  householdId: household.id,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  kind: 'MEDICAL',
  kindLabel: '医疗支出',
  source: '医保局',
  sentence: '近12个月合规自付 27500.00 元，达到或超过预警线 20000.00 元',
  clueId: 'c6',
  clueNo: `XS2021-00000${at + 1}`,
  reason: `线索 XS2021-00000${at + 1} 已于 2021-10-20 排除（医疗费用已由商业保险赔付）。近12个月合规自付当时 26000.00 元，现在 27500.00 元；没有加重到 20% 以上，2022-01-19 以前不重复预警。`,
}))

export const escalations: ClueEscalation[] = [
  {
    level: 'TOWNSHIP',
    levelLabel: '苏木镇',
    dueOn: '2021-10-15',
    escalatedOn: '2021-10-16',
    urgedBy: '赵镇长',
    urgedOn: '2021-10-16',
    note: '明天上午入户，下班前报结果',
  },
  { level: 'COUNTY', levelLabel: '县级', dueOn: '2021-10-15', escalatedOn: '2021-10-18' },
]

const found = (why: string) =>
  households.slice(0, 5).map((household, at) => ({
    id: household.id,
    householdNo: household.no,
    headName: household.headName,
    area: household.area,
    areaName: household.areaName,
    monitored: at === 3,
    why,
    seenOn: at % 2 === 0 ? '2021-09-12' : null,
  }))

const mustVisitSums = [
  ['LOW_INCOME', '收入低或下降', '人均纯收入比上一年度下降，或在监测范围以内；监测范围未录入时只列下降的'],
  ['SERIOUS_ILLNESS', '患大病', '花名册健康状况登记为患有大病的成员'],
  ['DESTITUTE', '分散供养特困', '花名册登记为特困的成员，一人户另行注明；花名册没有供养方式，集中供养的也列出'],
  ['DISABLED', '残疾', '花名册登记为残疾或持残疾人证的成员'],
].map(([kind, label, note], at) => ({ kind, label, note, households: 5 + at, exact: true, clause: 'SRC_BBF_1' }))

const omissionSums = [
  ['WARNED', '预警没有线索', '最近一次评估符合预警条件，但没有在办的线索和个案'],
  ['UNSAFE_HOUSE', '登记为危房', '户档登记为危房户，但没有在办的线索和个案'],
  ['OUTSIDE_HELP', '体外循环', '已批准临时救助，但线索在前后期限内被排除，或者从没有过线索和个案'],
].map(([kind, label, note], at) => ({ kind, label, note, households: 5 - at, exact: true, clause: 'SRC_DAYAO_2' }))

const townships = () =>
  (divisions[0]?.children ?? []).map((town) => ({
    area: town.code.padEnd(12, '0'),
    name: town.name,
    villages: (town.children ?? []).map((village) => ({ area: village.code.padEnd(12, '0'), name: village.name })),
  }))

const received: SelfReport = {
  id: 'z1',
  receipt: 'SB20211018402771',
  area: '150822101211',
  areaName: '隆盛合镇新地村',
  name: '李宝音',
  idNumberMasked: '159900********631X',
  phoneMasked: '139****0021',
  risks: ['04', '01'],
  happened: '十月十六大风把羊圈刮倒，压死十一只母羊，老伴住院花了两万多，眼下没有钱买饲料',
  submittedOn: '2021-10-18',
  dueOn: '2021-10-20',
  overdue: false,
  state: 'RECEIVED',
  stateLabel: '待核对',
  version: 0,
}

const selfReports: SelfReport[] = [
  received,
  {
    ...received,
    id: 'z2',
    receipt: 'SB20211015118204',
    name: '张志强',
    idNumberMasked: null,
    dueOn: '2021-10-17',
    overdue: true,
  },
  {
    ...received,
    id: 'z3',
    receipt: 'SB20211012771093',
    name: '刘秀英',
    state: 'MATCHED',
    stateLabel: '已形成线索',
    householdId: 'h2',
    headName: '李宝音',
    clueId: 'c2',
    clueNo: 'XS-2021-0002',
    handledName: '赵敏',
    handledOn: '2021-10-13',
    version: 1,
  },
  {
    ...received,
    id: 'z4',
    receipt: 'SB20211011630518',
    name: '王建国',
    state: 'OFF_REGISTER',
    stateLabel: '不在册',
    reason: '户口在外旗县，在本村租房养羊',
    handledName: '赵敏',
    handledOn: '2021-10-12',
    version: 1,
  },
]

const judgement: Judgement = {
  id: 'y1',
  no: 'YP2021-00003',
  clueId: 'c1',
  clueNo: 'XS-2021-0001',
  householdId: 'h2',
  headName: '李宝音',
  area: '150822101211',
  areaName: '隆盛合镇新地村',
  kindLabel: '医疗支出',
  sentence: '近12个月合规自付 32400.00 元，达到或超过预警线 20000.00 元',
  question: '这户的医疗费用报销后还要自付多少，家里能不能自己应对',
  askedName: '赵敏',
  askedOn: '2021-10-14',
  dueOn: '2021-10-19',
  state: 'ASKED',
  stateLabel: '征求意见中',
  missing: 1,
  overdue: true,
  opinions: [
    {
      unit: 'civil-affairs',
      unitName: '民政局',
      view: 'UNKNOWN',
      viewLabel: '不能判断',
      words: '没有低保、临时救助记录，家庭财产未核对',
      givenName: '钱主任',
      givenOn: '2021-10-16',
      late: false,
    },
    { unit: 'health', unitName: '卫健委', late: true },
    {
      unit: 'medical-insurance',
      unitName: '医保局',
      view: 'RISK',
      viewLabel: '有风险',
      words: '三重保障后近12个月自付 32400 元，数据到 9 月 30 日，仍在住院',
      givenName: '孙科长',
      givenOn: '2021-10-15',
      late: false,
    },
  ],
  answerable: false,
  concludable: true,
  clause: 'PLAN_10_6',
  version: 0,
}

const concluded: Judgement = {
  ...judgement,
  id: 'y2',
  no: 'YP2021-00002',
  headName: '张志强',
  state: 'CONCLUDED',
  stateLabel: '已研判',
  result: 'RISK',
  resultLabel: '有风险',
  reason: '医保局数据明确，自付费用超过家庭全年收入，应入户核实',
  effect: '线索已分派入户核实',
  concludedName: '周局长',
  concludedOn: '2021-10-18',
  overdue: false,
  concludable: false,
  version: 1,
}

const judgementOf = (id: string, answering: boolean): Judgement =>
  id === 'y2'
    ? concluded
    : answering
      ? { ...judgement, opinions: [judgement.opinions[2]!], answerable: true, concludable: false }
      : judgement

export const channelEndpoints: Endpoint[] = [
  {
    method: 'post',
    path: `${monitoring}/households/:id/reports`,
    permission: 'monitoring:report:enter',
    answer: () => ({ ...reports[0]!, headName: '李宝音' }) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/reports`,
    permission: 'monitoring:report:read',
    answer: ({ mood, request }) =>
      page(
        reports.filter((each) => each.clueId === (new URL(request.url).searchParams.get('clueId') ?? each.clueId)),
        mood,
      ) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/suppressed-warnings`,
    permission: 'monitoring:clue:read',
    answer: ({ mood }) => page(suppressed, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/must-visits/sums`,
    permission: 'monitoring:discovery:read',
    answer: () => mustVisitSums as never,
  },
  {
    method: 'get',
    path: `${monitoring}/must-visits`,
    permission: 'monitoring:discovery:read',
    answer: ({ mood }) => page(found('2020年人均纯收入 9000.00 元，比上一次 12000.00 元减少'), mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/omissions/sums`,
    permission: 'monitoring:omission:read',
    answer: () => omissionSums as never,
  },
  {
    method: 'get',
    path: `${monitoring}/omissions`,
    permission: 'monitoring:omission:read',
    answer: ({ mood }) =>
      page(
        found(
          '临时救助 3000.00 元（2021-10-12 批准，个案 LS2021-000007），线索 XS2021-000031 已于 2021-09-30 排除：亲戚已帮忙',
        ),
        mood,
      ) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/judgements`,
    permission: 'monitoring:judgement:read',
    answer: ({ mood, request }) => {
      const clueId = new URL(request.url).searchParams.get('clueId')
      return page(clueId ? (clueId === 'c3' ? [concluded] : []) : [judgement, concluded], mood) as never
    },
  },
  {
    method: 'get',
    path: `${monitoring}/judgements/:id`,
    permission: 'monitoring:judgement:read',
    answer: ({ params, role }) => judgementOf(String(params['id']), role === 'department') as never,
  },
  {
    method: 'get',
    path: `${monitoring}/judgement-units`,
    permission: 'monitoring:judgement:ask',
    answer: () =>
      [
        ['medical-insurance', '医保局'],
        ['civil-affairs', '民政局'],
        ['health', '卫健委'],
        ['education', '教育局'],
        ['housing', '住建局'],
        ['water', '水利局'],
        ['labour', '人社局'],
        ['agriculture', '农牧和科技局'],
      ].map(([code, name]) => ({ code, name })) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/clues/:id/judgements`,
    permission: 'monitoring:judgement:ask',
    answer: () => judgement as never,
  },
  {
    method: 'post',
    path: `${monitoring}/judgements/:id/opinion`,
    permission: 'monitoring:judgement:answer',
    answer: () => judgementOf('y1', true) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/judgements/:id/conclusion`,
    permission: 'monitoring:judgement:conclude',
    answer: () => concluded as never,
  },
  {
    method: 'get',
    path: `${monitoring}/self-reports/form`,
    open: true,
    answer: () => ({
      form: '01a216e0-9467-7000-827e-4b8be5abcacd.1634700000.0',
      fastestSeconds: 5,
      townships: townships(),
    }),
  },
  {
    method: 'post',
    path: `${monitoring}/self-reports`,
    open: true,
    answer: () => ({
      receipt: received.receipt,
      areaName: received.areaName,
      submittedOn: received.submittedOn,
      dueOn: received.dueOn,
    }),
  },
  {
    method: 'post',
    path: `${monitoring}/self-reports/states`,
    open: true,
    answer: () => ({
      receipt: 'SB20211011630518',
      areaName: '隆盛合镇新地村',
      submittedOn: '2021-10-11',
      dueOn: '2021-10-13',
      state: 'OFF_REGISTER',
      stateLabel: '不在册',
      explanation: '农户名册中还没有您这一户，隆盛合镇已记录原因。请带户口簿到嘎查村委会登记。',
      reason: '户口在外旗县，在本村租房养羊',
    }),
  },
  {
    method: 'get',
    path: `${monitoring}/self-reports`,
    permission: 'monitoring:self-report:read',
    answer: ({ mood }) => page(selfReports, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/self-reports/:id`,
    permission: 'monitoring:self-report:read',
    answer: ({ params }) => selfReports.find((each) => each.id === params['id']) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/self-reports/:id/candidates`,
    permission: 'monitoring:self-report:match',
    answer: ({ mood }) =>
      (mood === 'empty'
        ? []
        : households.slice(1, 3).map((household, at) => ({
            householdId: household.id,
            householdNo: household.no,
            headName: household.headName,
            area: household.area,
            areaName: household.areaName,
            persons: household.persons,
            why: at === 0 ? '电话一致、证件号码一致' : '同村同名',
          }))) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/self-reports/:id/reveals`,
    permission: 'monitoring:self-report:reveal',
    answer: () => ({ value: '13900000021' }),
  },
  {
    method: 'post',
    path: `${monitoring}/self-reports/:id/match`,
    permission: 'monitoring:self-report:match',
    answer: () => selfReports[2] as never,
  },
  {
    method: 'post',
    path: `${monitoring}/self-reports/:id/off-register`,
    permission: 'monitoring:self-report:match',
    answer: () => selfReports[3] as never,
  },
  {
    method: 'post',
    path: `${monitoring}/self-reports/:id/refusal`,
    permission: 'monitoring:self-report:refuse',
    answer: () => selfReports[3] as never,
  },
  {
    method: 'post',
    path: `${monitoring}/clues/:id/urging`,
    permission: 'monitoring:clue:urge',
    answer: () => clue as never,
  },
]
