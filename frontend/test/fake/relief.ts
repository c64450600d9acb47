import type { AidCase, AidCaseRow } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'
import { application, base, card, cardRow, cases, weighed } from './relief-world.ts'

const assistance = '/api/assistance/v1'

const caseOf = (id: unknown) => cases.find((each) => each.id === id) ?? base
const row = (aidCase: AidCase): AidCaseRow => aidCase

const acts = [
  'acceptance',
  'supplement-notice',
  'supplement',
  'authorisation',
  'investigation',
  'comparison',
  'appraisal',
  'proposal',
  'publicity',
  'objection',
  'publicity-end',
  'town-grant',
  'county-grant',
  'endorsement',
  'disbursement',
  'confirmation',
  'filing',
  'service',
  'return',
  'refusal',
  'withdrawal',
  'to-urgent',
  'to-ordinary',
]

const read = (path: string, permission: string, answer: Endpoint['answer']): Endpoint => ({
  method: 'get',
  path: assistance + path,
  permission: `assistance:${permission}:read`,
  answer,
})

export const reliefEndpoints: Endpoint[] = [
  read('/need-cards', 'need-card', ({ mood }) => page([cardRow], mood) as never),
  read('/need-cards/:id', 'need-card', () => card as never),
  ...['acceptance', 'answer'].map((act): Endpoint => ({
    method: 'post',
    path: `${assistance}/need-cards/:id/${act}`,
    permission: `assistance:need-card:${act === 'answer' ? 'answer' : 'accept'}`,
    answer: () => card as never,
  })),
  read('/households', 'household', ({ request, mood }) =>
    new URL(request.url).searchParams.get('name') === '乌兰建国'
      ? (page(
          [{ id: 'h1', no: card.householdNo, area: card.area, headName: card.headName, persons: 3 }],
          mood,
        ) as never)
      : (page([], mood) as never),
  ),
  read('/households/:id', 'household', () => ({
    id: 'h1',
    no: card.householdNo,
    area: card.area,
    headName: card.headName,
    persons: 1,
    members: [{ personId: 'm1', name: card.headName, relation: '户主', birthDate: '1963-04-12' }],
  })),
  read(
    '/applications',
    'application',
    ({ mood }) =>
      page(
        [{ ...application, caseId: 'k1', caseNo: 'LS2021-00001', stateLabel: '急难审批' }] as object[],
        mood,
      ) as never,
  ),
  read('/applications/:id', 'application', () => application as never),
  {
    method: 'post',
    path: `${assistance}/applications`,
    permission: 'assistance:application:receive',
    status: 201,
    answer: () => application as never,
  },
  read('/cases', 'case', ({ mood }) => page(cases.map(row), mood) as never),
  read('/cases/:id', 'case', ({ params }) => caseOf(params['id']) as never),
  read('/cases/:id/findings', 'case', ({ mood }) => (mood === 'empty' ? [] : weighed) as never),
  read('/cases/:id/publicity-sheet', 'case', () => ({
    title: '拟给予临时救助对象公示',
    village: '隆盛合镇新地村',
    headName: '王永胜',
    persons: 4,
    programme: '临时救助',
    amount: '3000.00',
    from: '2021-10-10',
    until: '2021-10-17',
    place: '新地村村务公开栏',
    hotline: '12317',
    clause: 'SRC_QINAN_3',
    demo: true,
  })),
  read('/cases/:id/refusal-notice', 'case', () => ({
    no: 'BY-LS2021-00003',
    caseNo: 'LS2021-00003',
    applicant: '张志强',
    village: '隆盛合镇新地村',
    programme: '临时救助',
    appliedOn: '2021-10-11',
    reason: '家庭收入高于支出型救助的收入上限',
    grounds: [
      {
        sentence: '人均年收入 20000.00 元，不低于低保年标准的 150%（月标准 500.00 元）',
        clauses: ['PLAN_11_17', 'SRC_LOWINCOME_1'],
      },
      {
        sentence: '扣除刚性支出 5000.00 元后，人均年收入 18750.00 元，不低于低保年标准（月标准 500.00 元）',
        clauses: ['PLAN_10_12', 'PLAN_11_17'],
      },
    ],
    unit: '隆盛合镇人民政府',
    issuedOn: '2021-10-19',
    remedy:
      '如对本决定有异议，可自收到本通知书之日起60日内向磴口县人民政府申请行政复议，或者6个月内向人民法院提起行政诉讼；也可拨打监督电话反映。',
    hotline: '12317',
    demo: true,
  })),
  ...acts.map((act): Endpoint => ({
    method: 'post',
    path: `${assistance}/cases/:id/${act}`,
    permission: 'assistance:case:read',
    answer: ({ params }) => caseOf(params['id']) as never,
  })),
  {
    method: 'post',
    path: `${assistance}/reveals`,
    permission: 'assistance:personal:reveal',
    answer: () => ({ value: '6228480012345678' }),
  },
  {
    method: 'post',
    path: `${assistance}/files`,
    permission: 'assistance:file:write',
    status: 201,
    answer: () => ({ id: 'f9' }),
  },
]
