import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan, PlanTaskText } from '../../src/api/types'
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
