import type { ClueEscalation, Report, SelfReport, SuppressedWarning } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { judgementEndpoints } from './judgements.ts'
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

export const channelEndpoints: Endpoint[] = [
  ...judgementEndpoints,
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
