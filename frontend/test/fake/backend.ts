import { http, HttpResponse, delay, type HttpHandler, type JsonBodyType } from 'msw'
import { permissionsOf, roles } from './permissions.ts'
import * as world from './world.ts'
import { moreEndpoints } from './more.ts'
import { page, type Mood } from './page.ts'

export type { Mood } from './page.ts'

export interface Staff {
  role?: string
  mood?: Mood
}

export interface Asked {
  request: Request
  params: Record<string, string | readonly string[] | undefined>
  mood: Mood
  role: string | undefined
}

/** One endpoint of the pretended services: who may, and what it answers. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  permission?: string
  /** For everybody, also without a session. */
  open?: boolean
  status?: number
  answer: (asked: Asked) => JsonBodyType | Promise<JsonBodyType>
}

const monitoring = '/api/monitoring/v1'

const endpoints: Endpoint[] = [
  {
    method: 'get',
    path: `${monitoring}/divisions`,
    permission: 'monitoring:division:read',
    answer: () => world.divisions as never,
  },
  {
    method: 'get',
    path: `${monitoring}/households`,
    permission: 'monitoring:household:read',
    answer: ({ request, mood }) => {
      const name = new URL(request.url).searchParams.get('name')
      return page(
        world.households.filter((each) => !name || each.headName.includes(name)),
        mood,
      ) as never
    },
  },
  {
    method: 'get',
    path: `${monitoring}/households/:id`,
    permission: 'monitoring:household:read',
    answer: ({ mood }) =>
      (mood === 'empty'
        ? { ...world.household, incomes: [], facts: [], clues: [], recognitions: [], living: {} }
        : world.household) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/households/searches`,
    permission: 'monitoring:household:search',
    answer: ({ mood }) =>
      mood === 'empty'
        ? { matches: [], elsewhere: { unitName: '巴彦高勒镇' } }
        : {
            matches: [
              {
                householdId: 'h2',
                personId: 'm1',
                name: '李宝音',
                idNumberMasked: '159900********631X',
                area: '150822101211',
                areaName: '隆盛合镇 新地村',
              },
            ],
          },
  },
  {
    method: 'post',
    path: `${monitoring}/households/:id/reveals`,
    permission: 'monitoring:household:reveal',
    answer: () => ({ value: '15990019630412631X' }),
  },
  {
    method: 'get',
    path: `${monitoring}/clauses/:id`,
    permission: 'monitoring:clause:read',
    answer: ({ params }) => ({
      id: String(params['id']),
      document: '磴党发〔2021〕34号 磴口县关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作方案',
      text: '以家庭为单位，监测脱贫不稳定户、边缘易致贫户，以及因病因灾因意外事故等刚性支出较大或收入大幅缩减导致基本生活出现严重困难户。',
      status: 'implemented',
      why: '由预警规则逐户判断',
    }),
  },
  {
    method: 'get',
    path: `${monitoring}/todos`,
    permission: 'monitoring:todo:read',
    answer: ({ mood }) =>
      (mood === 'empty'
        ? []
        : [
            {
              kind: 'clue-open',
              label: '待派发的线索',
              count: 12,
              items: world.clues.slice(0, 4).map((each) => ({
                id: each.id,
                title: `${each.headName}（${each.areaName}）${each.kindLabel}`,
                dueOn: each.dueOn,
                overdue: each.overdue,
                link: `/clues/${each.id}`,
              })),
            },
            {
              kind: 'recognition-publicity',
              label: '公示中的认定',
              count: 1,
              items: [
                {
                  id: 'r4',
                  title: `${world.recognitions[3]!.headName} 公示期至 2021-10-19，可以结束公示`,
                  dueOn: '2021-10-21',
                  overdue: false,
                  link: '/recognitions/r4',
                },
              ],
            },
          ]) as never,
  },
  {
    method: 'get',
    path: '/api/tasks/v1/todos',
    permission: 'tasks:todo:read',
    answer: ({ mood }) =>
      (mood === 'empty'
        ? []
        : [
            {
              kind: 'order',
              label: '待签收的督办单',
              count: 1,
              items: [
                {
                  id: 'd1',
                  title: '线索 XS-2021-0004 超期未派发',
                  dueOn: '2021-10-22',
                  overdue: false,
                  link: '/orders/d1',
                },
              ],
            },
          ]) as never,
  },
  { method: 'get', path: '/api/assistance/v1/todos', permission: 'assistance:todo:read', answer: () => [] as never },
  { method: 'get', path: '/api/assets/v1/todos', permission: 'assets:todo:read', answer: () => [] as never },
  ...moreEndpoints,
]

const townAreas: Record<string, [string, string, string, string]> = {
  village: ['150822101211', '新地村', '150822101', '隆盛合镇'],
  township: ['150822101', '隆盛合镇', '150822101', '隆盛合镇'],
  township_head: ['150822101', '隆盛合镇', '150822101', '隆盛合镇'],
  department: ['150822', '磴口县', 'medical-insurance', '医保局'],
}

export function sessionOf(role: string | undefined) {
  const demoAccounts = Object.entries(roles).map(([username, roleLabel]) => ({
    username,
    name: roleLabel,
    roleLabel,
    areaName: townAreas[username]?.[1] ?? '磴口县',
  }))
  const shared = { businessDate: world.today, demo: true, demoAccounts }
  if (!role) return { ...shared, user: null, appointments: [], current: null, permissions: [] }
  const [area, areaName, unit, unitName] = townAreas[role] ?? ['150822', '磴口县', 'rural-revitalization', '乡村振兴局']
  const current = { id: `a-${role}`, role, roleLabel: roles[role] ?? role, area, areaName, unit, unitName }
  const user = { id: `u-${role}`, username: role, name: '赵敏' }
  return { ...shared, user, appointments: [current], current, permissions: permissionsOf(role) }
}

const refused = (status: number, code: string, detail: string) =>
  HttpResponse.json(
    { type: 'about:blank', status, code, detail },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )

/** The gateway and the four services as one role meets them: permissions enforced, so that the guards of the desk are tested. */
export function fakeBackend({ role, mood = 'normal' }: Staff): HttpHandler[] {
  let signedIn = role
  const session = '*/api/gateway/v1/session'
  return [
    http.get('*/api/gateway/v1/csrf', () =>
      HttpResponse.json(
        { headerName: 'X-XSRF-TOKEN', token: 't' },
        { headers: { 'Set-Cookie': 'XSRF-TOKEN=t; Path=/' } },
      ),
    ),
    http.get(session, () => HttpResponse.json(sessionOf(signedIn) as never)),
    http.post(session, async ({ request }) => {
      const { username } = (await request.json()) as { username: string }
      if (!roles[username]) return refused(401, 'gateway.login.rejected', '账号或密码不对。')
      signedIn = username
      return HttpResponse.json(sessionOf(signedIn) as never)
    }),
    http.delete(session, () => {
      signedIn = undefined
      return new HttpResponse(null, { status: 204 })
    }),
    http.get('*/api/gateway/v1/business-date', () =>
      HttpResponse.json({ date: world.today, caughtUp: true, services: [] }),
    ),
    http.post('*/api/gateway/v1/business-date/moves', () => HttpResponse.json({}, { status: 202 })),
    ...endpoints.map(({ method, path, permission, open, status = 200, answer }) =>
      http[method](`*${path}`, async ({ request, params }) => {
        if (!signedIn && !open) return refused(401, 'county.access.unauthenticated', '请先登录')
        if (permission && !permissionsOf(signedIn ?? '').includes(permission))
          return refused(403, 'county.access.denied', '您当前的岗位没有此项权限')
        if (mood === 'failing') return refused(503, 'gateway.service.unavailable', '该服务暂时不可用，请稍候再试')
        if (mood === 'loading') await delay('infinite')
        return HttpResponse.json(await answer({ request, params, mood, role: signedIn }), { status })
      }),
    ),
    http.all('*/api/*', ({ request }) =>
      refused(404, 'test.no-such-endpoint', `没有这个接口：${request.method} ${request.url}`),
    ),
  ]
}
