import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server, violations, visit, withBackend } from './visit'

withBackend()

const problem = (status: number, body: object) => HttpResponse.json({ status, ...body }, { status })

describe('the session', () => {
  it('begins at the login, goes where the visitor wanted to go, and its password never enters the address', async () => {
    const { router } = await visit('/clues?state=OPEN')
    await userEvent.type(screen.getByLabelText('账号'), 'township')
    await userEvent.type(screen.getByLabelText('密码'), 'Demo@2021!')
    await userEvent.click(screen.getByRole('button', { name: '登录' }))
    expect(await screen.findByRole('heading', { level: 1, name: '风险线索' })).toBeTruthy()
    expect(router.currentRoute.value.fullPath).toBe('/clues?state=OPEN')
  })

  it('that has ended is begun again on the spot, without leaving the page', async () => {
    const { router, queries } = await visit('/households', { role: 'township' })
    server.use(http.get('*/api/monitoring/v1/households', () => problem(401, { detail: '请先登录' })))
    await queries.invalidateQueries()
    expect(await screen.findByText('登录已过期')).toBeTruthy()
    expect(router.currentRoute.value.name).toBe('households')
    expect(screen.getAllByText('乌兰建国').length).toBeGreaterThan(0)
    expect(await violations()).toEqual([])
  })

  it('shows the menu of the role and nothing else', async () => {
    await visit('/todo', { role: 'department' })
    const menu = screen.getByRole('navigation', { name: '主菜单' })
    expect(within(menu).getByRole('link', { name: '部门数据' })).toBeTruthy()
    expect(within(menu).queryByRole('link', { name: '农户档案' })).toBeNull()
  })
})

describe('a search by identity number', () => {
  it('is a POST with the CSRF token and an Idempotency-Key, and leaves no trace in the address', async () => {
    const { router } = await visit('/households', { role: 'township' })
    document.cookie = 'XSRF-TOKEN=abc'
    let sent: Request | undefined
    server.use(
      http.post('*/households/searches', ({ request }) => {
        sent = request.clone() as Request
        return HttpResponse.json({ matches: [], elsewhere: { unitName: '巴彦高勒镇' } })
      }),
    )
    await userEvent.click(screen.getByRole('button', { name: '按证件号查找' }))
    await userEvent.type(screen.getByLabelText(/证件号码/), '15990019630412631x')
    await userEvent.click(screen.getByRole('button', { name: '查找' }))
    expect(await screen.findByText('该证件号登记在「巴彦高勒镇」辖区，请与其联系')).toBeTruthy()
    expect(sent!.headers.get('X-XSRF-TOKEN')).toBe('abc')
    expect(sent!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await sent!.json()).toEqual({ idNumber: '15990019630412631X' })
    expect(router.currentRoute.value.fullPath).toBe('/households')
  })
})

describe('a masked number', () => {
  it('is read out only for a stated purpose', async () => {
    await visit('/households/h2', { role: 'village' })
    await userEvent.click(screen.getByRole('button', { name: '查看原文：李宝音 证件号码' }))
    await userEvent.click(screen.getByRole('button', { name: '确认查看' }))
    expect(screen.getByText('请写明用途，至少四个字')).toBeTruthy()
    await userEvent.type(screen.getByLabelText(/查看用途/), '入户核实核对证件')
    await userEvent.click(screen.getByRole('button', { name: '确认查看' }))
    expect(await screen.findByText('15990019630412631X')).toBeTruthy()
  })

  it('cannot be asked for by an auditor', async () => {
    await visit('/households/h2', { role: 'auditor' })
    expect(screen.queryByRole('button', { name: /查看原文/ })).toBeNull()
  })
})

describe('an act', () => {
  it('that is refused says why, with the clause', async () => {
    await visit('/recognitions/r4', { role: 'township' })
    server.use(
      http.post('*/recognitions/r4/objections', () =>
        problem(422, { refusals: [{ code: 'x', detail: '公示已结束，不能再登记异议', clause: 'PLAN_2_5' }] }),
      ),
    )
    await userEvent.click(screen.getByRole('button', { name: '登记异议' }))
    await userEvent.type(screen.getByLabelText(/提出人/), '某村民')
    await userEvent.type(screen.getByLabelText(/异议内容/), '该户有车')
    await userEvent.click(screen.getAllByRole('button', { name: '登记异议' }).at(-1)!)
    expect(await screen.findByText(/公示已结束，不能再登记异议/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '方案 2.5' })).toBeTruthy()
  })

  it('with its evidence missing is not even sent', async () => {
    await visit('/recognitions/r3', { role: 'township' })
    await userEvent.click(screen.getByRole('button', { name: '登记民主评议' }))
    await userEvent.click(screen.getAllByRole('button', { name: '登记民主评议' }).at(-1)!)
    expect(screen.getByRole('alert').textContent).toContain('会议记录')
  })

  it('that was lost on the way keeps its Idempotency-Key when it is sent again', async () => {
    await visit('/orders/d1', { role: 'township' })
    const keys: (string | null)[] = []
    server.use(
      http.post('*/orders/d1/acknowledgement', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return keys.length === 1 ? problem(503, {}) : HttpResponse.json({})
      }),
    )
    await userEvent.type(screen.getByLabelText(/处置打算/), '三日内办结')
    await userEvent.click(screen.getByRole('button', { name: '签收' }))
    await screen.findByText('该服务暂时不可用，请稍候再试')
    await userEvent.click(screen.getByRole('button', { name: '签收' }))
    await waitFor(() => expect(keys.length).toBe(2))
    expect(keys[0]).toBe(keys[1])
  })
})

describe('the one door', () => {
  it('shows earlier applications and takes another one only with a reason', async () => {
    await visit('/applications/new', { role: 'village' })
    const sent: Record<string, unknown>[] = []
    server.use(
      http.post('*/api/assistance/v1/applications', async ({ request }) => {
        sent.push((await request.json()) as Record<string, unknown>)
        return sent.length === 1
          ? problem(409, {
              code: 'assistance.application.duplicate',
              repeats: [{ receiptNo: 'SQ2021-00007', receivedOn: '2021-10-02', unit: '渡口镇', stateLabel: '待发放' }],
            })
          : HttpResponse.json({ id: 's1', receiptNo: 'SQ2021-00008' }, { status: 201 })
      }),
    )
    await userEvent.type(screen.getByLabelText(/家庭成员姓名/), '乌兰建国{Enter}')
    await userEvent.click(await screen.findByRole('radio', { name: /乌兰建国/ }))
    await userEvent.selectOptions(screen.getByLabelText(/困难事由/), 'ILLNESS')
    await userEvent.type(screen.getByLabelText(/困难情况和需要的帮助/), '大病住院')
    await userEvent.click(screen.getByRole('button', { name: '受理并生成回执' }))
    expect(await screen.findByText('SQ2021-00007')).toBeTruthy()
    expect(screen.getByText('渡口镇')).toBeTruthy()

    await userEvent.click(screen.getByRole('button', { name: '已核对，仍要受理' }))
    expect(sent.length).toBe(1)
    await userEvent.type(screen.getByLabelText(/再次受理的理由/), '病情复发')
    await userEvent.click(screen.getByRole('button', { name: '已核对，仍要受理' }))
    await waitFor(() => expect(sent.length).toBe(2))
    expect(sent[1]).toMatchObject({ householdId: 'h1', repeatsSeen: ['SQ2021-00007'], repeatReason: '病情复发' })
  })

  it('sends a payment with its voucher in its field and shows the account for a purpose only', async () => {
    await visit('/aid-cases/k2', { role: 'township' })
    expect(screen.getByText(/\*5678/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /查看原文：王\*\* 账号/ }))
    await userEvent.type(screen.getByLabelText(/查看用途/), '核对发放凭证')
    await userEvent.click(screen.getByRole('button', { name: '确认查看' }))
    expect(await screen.findByText('6228480012345678')).toBeTruthy()
    await userEvent.click(screen.getAllByRole('button', { name: '关闭' })[0]!)

    await userEvent.click(screen.getByRole('button', { name: '登记发放' }))
    expect((screen.getByLabelText(/^金额（元）/) as HTMLInputElement).value).toBe('2000.00')
    await userEvent.click(screen.getAllByRole('button', { name: '登记发放' }).at(-1)!)
    expect(screen.getByRole('alert').textContent).toContain('发放凭证')
  })
})

describe('a service that is down', () => {
  it('leaves a named gap in the to-do list, and the rest stands', async () => {
    await visit('/todo', { role: 'township' })
    server.use(http.get('*/api/tasks/v1/todos', () => problem(404, { detail: '督办服务没有回答' })))
    await userEvent.click(screen.getByRole('button', { name: '刷新' }))
    expect(await screen.findByText(/督办服务暂时读不到/)).toBeTruthy()
    expect(screen.getByText('待派发的线索')).toBeTruthy()
  })

  it('is said as such on its pages', async () => {
    await visit('/households', { role: 'township', mood: 'failing' })
    expect(screen.getByText('服务暂时不可用')).toBeTruthy()
    expect(screen.getByRole('button', { name: '重试' })).toBeTruthy()
  })
})
