import type { Endpoint } from './backend.ts'
import { board, bulletin, clauseBoard, taskBoard, unitBoard, units } from './board.ts'
import { page } from './page.ts'
import { indicator, lines, milestone, order, replied, responsibility, rows, today } from './work.ts'

const root = '/api/tasks/v1'

const get = (path: string, permission: string, answer: Endpoint['answer']): Endpoint => ({
  method: 'get',
  path: root + path,
  permission: `tasks:${permission}`,
  answer,
})

const post = (path: string, permission: string, answer: () => unknown, status = 200): Endpoint => ({
  method: 'post',
  path: root + path,
  permission: `tasks:${permission}`,
  status,
  answer: answer as Endpoint['answer'],
})

export const taskEndpoints: Endpoint[] = [
  get(
    '/board',
    'light:read',
    ({ mood }) => (mood === 'empty' ? { asOf: today, light: null, tasks: [], units: [] } : board) as never,
  ),
  get('/board/tasks/:no', 'light:read', ({ params }) => taskBoard(Number(params['no'])) as never),
  get('/board/clauses/:clause', 'light:read', ({ params, mood }) => {
    const clause = clauseBoard(String(params['clause']))
    return (mood === 'empty' ? { ...clause, light: null, units: [], changes: [] } : clause) as never
  }),
  get('/board/units/:unit', 'light:read', ({ params, mood }) => {
    const unit = unitBoard(String(params['unit']))
    return (mood === 'empty' ? { ...unit, light: null, clauses: [], due: [], indicators: [] } : unit) as never
  }),
  get(
    '/board/bulletins/:month',
    'light:read',
    ({ mood }) => (mood === 'empty' ? { ...bulletin, units: [], turnedRed: [], cleared: [] } : bulletin) as never,
  ),
  get('/plan/units', 'plan:read', () => units as never),
  get('/plan/tasks/:no/responsibility', 'plan:read', () => responsibility as never),
  get(
    '/plan/clauses/:clause/responsibility',
    'plan:read',
    ({ params }) => ({ ...responsibility, scope: String(params['clause']) }) as never,
  ),
  post('/plan/tasks/:no/responsibility', 'assignment:change', () => responsibility),
  post('/plan/clauses/:clause/responsibility', 'assignment:change', () => responsibility),
  post('/plan/clauses/:clause/following', 'assignment:change', () => responsibility),
  post('/lights/overrides', 'light:override', () => ({ id: 'o1' }), 201),
  post('/lights/releases', 'light:override', () => ({})),
  get('/milestones', 'milestone:read', ({ mood }) => page([milestone.milestone], mood) as never),
  get(
    '/milestones/:id',
    'milestone:read',
    ({ mood }) => (mood === 'empty' ? { ...milestone, reports: [], steps: [], offered: [] } : milestone) as never,
  ),
  post('/milestones', 'milestone:enter', () => milestone, 201),
  post('/milestones/confirmations/:no', 'milestone:decide', () => ({ confirmed: 3 })),
  ...['confirmation', 'change', 'acceptance', 'return', 'suspension', 'resumption', 'drop'].map((step) =>
    post(`/milestones/:id/${step}`, 'milestone:decide', () => milestone),
  ),
  ...['reports', 'reports/:report/correction', 'completion'].map((step) =>
    post(`/milestones/:id/${step}`, 'milestone:report', () => milestone),
  ),
  get('/indicators', 'indicator:read', ({ mood }) => (mood === 'empty' ? [] : lines) as never),
  get(
    '/indicators/:key',
    'indicator:read',
    ({ mood }) => (mood === 'empty' ? { ...indicator, places: [], trend: [] } : indicator) as never,
  ),
  get('/indicators/:key/rows', 'indicator:open', ({ mood }) => page(rows, mood) as never),
  get('/orders', 'order:read', ({ mood }) => page([order, replied], mood) as never),
  get('/orders/:id', 'order:read', ({ params }) => (params['id'] === 'd2' ? replied : order) as never),
  post('/orders', 'order:open', () => order, 201),
  post('/orders/:id/acknowledgement', 'order:acknowledge', () => order),
  post('/orders/:id/reply', 'order:reply', () => replied),
  post('/orders/:id/extension', 'order:reply', () => order),
  post('/orders/:id/acceptance', 'order:verify', () => replied),
  post('/orders/:id/return', 'order:verify', () => replied),
  post('/orders/:id/extension-answer', 'order:verify', () => order),
  post('/orders/:id/escalation', 'order:escalate', () => order),
  post('/orders/:id/instruction', 'order:instruct', () => order),
  post('/orders/:id/clearance', 'order:clear', () => order),
  post('/files', 'file:write', () => ({ id: 'f9', name: '材料.pdf' }), 201),
]
