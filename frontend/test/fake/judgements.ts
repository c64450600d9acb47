import type { Judgement } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'
import { households } from './world.ts'

const monitoring = '/api/monitoring/v1'

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

/** Joint judgements and the lists that lead to households. */
export const judgementEndpoints: Endpoint[] = [
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
]
