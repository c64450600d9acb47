import type { Clue, Recognition, SupportPlan } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'
import { escalations } from './channels.ts'
import { clue, clues, recognitions, reportFinding } from './world.ts'

const monitoring = '/api/monitoring/v1'

const plan: SupportPlan = {
  id: 'p1',
  recognitionId: 'r6',
  householdId: 'h1',
  headName: '乌兰建国',
  recognitionNo: 'RD-2021-0006',
  householdNo: '1508221012110001',
  area: '150822101211',
  category: '02',
  risks: ['01'],
  recognisedOn: '2021-10-18',
  overdue: false,
  wanted: [{ risk: '01', label: '因病', kinds: [{ kind: 'HEALTH', label: '健康帮扶' }] }],
  madeByUnit: '隆盛合镇',
  madeAt: '2021-10-20T10:00:00+08:00',
  version: 1,
  state: 'MADE',
  stateLabel: '已制定',
  dueOn: '2021-11-01',
  measures: [
    {
      kind: 'HEALTH',
      description: '申请大病救助，落实慢病签约服务',
      unit: 'medical-insurance',
      from: '2021-10-20',
      to: '2022-10-19',
      amount: '8000.00',
    },
    { kind: 'SOCIAL', description: '嘎查村结对帮扶', unit: 'all-towns', from: '2021-10-20', to: null, amount: null },
    {
      kind: 'SAFETY_NET',
      kindLabel: '综合保障',
      description: '临时救助 LS2021-00001',
      unit: '民政局',
      from: '2021-10-18',
      to: '2021-10-18',
      amount: '2000.00',
      aidCase: 'k2',
      paid: '2000.00',
    },
  ],
  responsible: [{ name: '李干事', unit: '隆盛合镇', phoneMasked: '138****0001' }],
}

const offersByState: Record<string, Recognition['offered']> = {
  VERIFYING: [
    { action: 'authorisation', label: '登记承诺授权', allowed: true, reasons: [], evidence: [] },
    {
      action: 'verification',
      label: '登记核实结果',
      allowed: true,
      reasons: [],
      evidence: [{ kind: 'PHOTO', label: '入户照片', required: true }],
    },
  ],
  APPRAISAL: [
    {
      action: 'appraisal',
      label: '登记民主评议',
      allowed: true,
      reasons: [],
      evidence: [
        { kind: 'MINUTES', label: '会议记录', required: true },
        { kind: 'SIGN_IN', label: '签到表', required: true },
      ],
    },
  ],
}

const recognitionOf = (id: string): Recognition => {
  const found = recognitions.find((each) => each.id === id) ?? recognitions[0]!
  const decided = found.state === 'SUPPORTING'
  return {
    ...found,
    offered: decided ? [] : (offersByState[found.state] ?? found.offered),
    supportPlan: decided ? plan : null,
    verification: { situation: '户主大病住院，自付较多，家中劳动力不足', category: '02', risks: ['01'] },
  }
}

const acts = [
  'visit',
  'authorisation',
  'verification',
  'comparison',
  'appraisal',
  'publicity',
  'objections',
  'publicity-end',
  'township-review',
  'preparation',
  'decision',
  'announcement',
  'entry',
  'return',
  'rejection',
  'withdrawal',
  'green-channel',
]

/** c1 is what a feed found; c2 what a cadre saw; c4 is overdue and went up. */
const clueOf = (id: string): Clue => {
  if (id === 'c2')
    return {
      ...clue,
      ...clues[1]!,
      kindLabel: '灾害和意外事故',
      findings: [reportFinding],
      warnings: [{ raisedOn: '2021-10-18', source: '干部排查', sentence: reportFinding.sentence }],
    }
  if (id === 'c4') return { ...clue, ...clues[3]!, escalations, urgeable: true }
  return clue
}

export const caseEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: `${monitoring}/clues`,
    permission: 'monitoring:clue:read',
    answer: ({ mood }) => page(clues, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/clues/:id`,
    permission: 'monitoring:clue:read',
    answer: ({ params }) => clueOf(String(params['id'])) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/clues/:id/assignment`,
    permission: 'monitoring:clue:assign',
    answer: () => recognitionOf('r1') as never,
  },
  {
    method: 'post',
    path: `${monitoring}/clues/:id/refusal`,
    permission: 'monitoring:clue:refuse',
    answer: () => clue as never,
  },
  {
    method: 'get',
    path: `${monitoring}/recognitions`,
    permission: 'monitoring:recognition:read',
    answer: ({ mood }) => page(recognitions, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/recognitions/:id`,
    permission: 'monitoring:recognition:read',
    answer: ({ params }) => recognitionOf(String(params['id'])) as never,
  },
  ...acts.map((act): Endpoint => ({
    method: 'post',
    path: `${monitoring}/recognitions/:id/${act}`,
    permission: 'monitoring:recognition:read',
    answer: ({ params }) => recognitionOf(String(params['id'])) as never,
  })),
  {
    method: 'post',
    path: `${monitoring}/recognitions/:id/objections/:objection/resolution`,
    permission: 'monitoring:recognition:object',
    answer: () => recognitionOf('r4') as never,
  },
  {
    method: 'post',
    path: `${monitoring}/files`,
    permission: 'monitoring:file:write',
    status: 201,
    answer: () => ({ id: 'f9' }),
  },
  {
    method: 'get',
    path: `${monitoring}/support-plans`,
    permission: 'monitoring:support:read',
    answer: ({ mood }) => page([plan], mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/support-plans/:id`,
    permission: 'monitoring:support:read',
    answer: () => plan as never,
  },
  {
    method: 'post',
    path: `${monitoring}/recognitions/:id/support-plan`,
    permission: 'monitoring:support:plan',
    status: 201,
    answer: () => plan as never,
  },
]
