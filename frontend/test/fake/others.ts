import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asset, Plan, PlanTaskText } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'

interface RawTask {
  no: number
  part: string
  title: string
  lead: string
  responsible: string[]
  commitments: { id: string; text: string; kind: string; systems: string[]; deadline: string | null }[]
}

export const raw = JSON.parse(readFileSync(join(import.meta.dirname, '../../../policy/plan-clauses.json'), 'utf8')) as {
  tasks: RawTask[]
}

const task = ({ no, part, title, lead, responsible, commitments }: RawTask) => ({
  no,
  part,
  title,
  lead,
  responsible,
  clauses: commitments.length,
  deadlines: commitments.filter((each) => each.deadline).length,
})

const plan: Plan = {
  document: '磴党发〔2021〕34号',
  issuer: '中共磴口县委员会办公室',
  issued: '2021-09-16',
  clauses: 317,
  parts: [...new Set(raw.tasks.map((each) => each.part))].map((title) => ({
    title,
    tasks: raw.tasks.filter((each) => each.part === title).map(task),
  })),
}

const taskText = (no: number): PlanTaskText => {
  const found = raw.tasks.find((each) => each.no === no) ?? raw.tasks[0]!
  return {
    task: task(found),
    clauses: found.commitments.map((each) => ({
      id: each.id,
      reference: `PLAN_${each.id.replace('.', '_')}`,
      text: each.text,
      kind: each.kind,
      mechanisms: each.systems,
      deadline: each.deadline,
    })),
  }
}

const asset: Asset = {
  id: 'z1',
  no: 'J-150822101211-2019-0001',
  name: '新地村蔬菜大棚',
  category: 'J',
  categoryLabel: '经营类',
  kind: 'J1',
  kindLabel: '农业设施',
  level: 'VILLAGE',
  levelLabel: '嘎查村级',
  area: '150822101211',
  registeringBody: '新地村股份经济合作社',
  ownerName: '新地村股份经济合作社',
  quantity: 12,
  measure: '座',
  location: '新地村三社',
  projectName: '2019 年产业扶贫大棚项目',
  projectYear: 2019,
  formedOn: '2019-11-20',
  inUseOn: '2020-03-01',
  acceptanceNo: '磴扶验〔2019〕12号',
  document: '竣工验收报告',
  steward: '王永胜',
  originalCost: '864000.00',
  funding: [{ source: '中央财政专项扶贫资金', document: '内财农〔2019〕100号', year: 2019, amount: '864000.00' }],
  state: 'REGISTERED',
  registeredAt: '2021-10-09T10:00:00+08:00',
  version: 0,
}

const codes = {
  categories: { G: '公益类', J: '经营类', D: '到户类' },
  kinds: { G: { G1: '道路交通' }, J: { J1: '农业设施' }, D: { D1: '牲畜' } },
  fundingSources: ['中央财政专项扶贫资金', '自治区资金'],
}

const standards = {
  definitions: [{ key: 'medical-burden', label: '医疗支出预警线' }],
  amounts: [
    {
      key: 'medical-burden',
      label: '医疗支出预警线',
      kind: 'ORDINARY',
      area: '150822',
      value: '20000.00',
      unit: 'YUAN',
      validFrom: '2021-01-01',
      validTo: null,
      knownSince: '2021-10-08T00:00:00+08:00',
      reference: '样例数额',
      sample: true,
    },
  ],
  missing: [{ key: 'monitoring-line', label: '监测范围（人均纯收入）' }],
  proposals: [
    {
      id: 's1',
      key: 'medical-burden',
      label: '医疗支出预警线',
      kind: 'ORDINARY',
      area: '150822',
      value: '15000.00',
      validFrom: '2021-11-01',
      validTo: null,
      reference: '县领导小组会议纪要〔2021〕3号',
      reason: '按本县农户收入水平调低',
      state: 'PROPOSED',
      proposedBy: 'u-other',
      proposedAt: '2021-10-19T09:00:00+08:00',
    },
  ],
}

const impact = {
  lines: [{ subject: 'h2', label: '王永胜户', rule: '医疗支出预警', before: 'NOT_MET', after: 'MET' }],
  touched: 1,
  digest: 'abc',
}

const log = {
  id: 'l1',
  kind: 'ACCESS',
  at: '2021-10-20T10:20:31+08:00',
  actor: 'u-township',
  position: 128,
  body: { subject: 'person', field: 'idNumber', purpose: '入户核实需核对证件' },
}

const letter = {
  id: 'e1',
  consumer: 'assistance',
  topic: 'monitoring.events',
  type: 'monitoring.household-recognised.v1',
  aggregate: 'h1',
  cause: '找不到农户副本',
  failedAt: '2021-10-18T16:21:00+08:00',
  attempts: 5,
  replayedAt: null,
}

const services = ['monitoring', 'tasks', 'assistance', 'assets']

export const otherEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: '/api/tasks/v1/plan',
    permission: 'tasks:plan:read',
    answer: ({ mood }) => (mood === 'empty' ? { ...plan, parts: [] } : plan) as never,
  },
  {
    method: 'get',
    path: '/api/tasks/v1/plan/tasks/:no',
    permission: 'tasks:plan:read',
    answer: ({ params }) => taskText(Number(params['no'])) as never,
  },
  {
    method: 'get',
    path: '/api/assets/v1/assets',
    permission: 'assets:asset:read',
    answer: ({ mood }) => page([asset], mood) as never,
  },
  {
    method: 'post',
    path: '/api/assets/v1/assets',
    permission: 'assets:asset:register',
    status: 201,
    answer: () => asset as never,
  },
  { method: 'get', path: '/api/assets/v1/assets/codes', permission: 'assets:asset:read', answer: () => codes },
  {
    method: 'get',
    path: '/api/assets/v1/assets/summary',
    permission: 'assets:asset:read',
    answer: ({ request, mood }) =>
      (mood === 'empty'
        ? []
        : new URL(request.url).searchParams.get('by') === 'category'
          ? [
              { key: 'G', label: '公益类', assets: 18, originalCost: '4210000.00' },
              { key: 'J', label: '经营类', assets: 7, originalCost: '2864000.00' },
            ]
          : [{ key: 'VILLAGE', label: '嘎查村级', assets: 25, originalCost: '7074000.00' }]) as never,
  },
  { method: 'get', path: '/api/assets/v1/assets/:id', permission: 'assets:asset:read', answer: () => asset as never },
  ...['monitoring', 'assistance'].flatMap((service): Endpoint[] => [
    {
      method: 'get',
      path: `/api/${service}/v1/standards`,
      permission: `${service}:standard:read`,
      answer: ({ mood }) => (mood === 'empty' ? { amounts: [], proposals: [], missing: [] } : standards) as never,
    },
    {
      method: 'get',
      path: `/api/${service}/v1/standards/proposals/:id/impact`,
      permission: `${service}:standard:read`,
      answer: () => impact,
    },
    {
      method: 'post',
      path: `/api/${service}/v1/standards/proposals`,
      permission: `${service}:standard:propose`,
      answer: () => standards.proposals[0]!,
    },
    {
      method: 'post',
      path: `/api/${service}/v1/standards/proposals/:id/approval`,
      permission: `${service}:standard:approve`,
      answer: () => standards.proposals[0]!,
    },
    {
      method: 'post',
      path: `/api/${service}/v1/standards/proposals/:id/rejection`,
      permission: `${service}:standard:approve`,
      answer: () => standards.proposals[0]!,
    },
  ]),
  ...services.flatMap((service): Endpoint[] => [
    {
      method: 'get',
      path: `/api/${service}/v1/logs`,
      permission: `${service}:log:read`,
      answer: ({ mood }) => page([log], mood) as never,
    },
    {
      method: 'get',
      path: `/api/${service}/v1/dead-letters`,
      permission: `${service}:dead-letter:read`,
      answer: ({ mood }) => page([letter], mood) as never,
    },
    {
      method: 'post',
      path: `/api/${service}/v1/dead-letters/:id/replay`,
      permission: `${service}:dead-letter:replay`,
      answer: () => ({}),
    },
  ]),
]
