import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { sessionOf } from './fake/backend'
import { server, violations, visit, withBackend } from './visit'

withBackend()

const session = '*/api/gateway/v1/session'
const problem = (status: number, body: object) => HttpResponse.json({ status, ...body }, { status })

/** A login whose password was right and that stands at a step; `pass` opens the door. */
function standing(step: string) {
  let at: string | undefined = step
  server.use(
    http.get(session, () =>
      HttpResponse.json((at ? { ...sessionOf(undefined), step: at } : sessionOf('sysadmin')) as never),
    ),
    http.delete(session, () => {
      at = undefined
      return new HttpResponse(null, { status: 204 })
    }),
  )
  return { pass: () => (at = undefined), to: (next: string) => (at = next) }
}

/** The page as it is when a login goes on: the handlers of the step come before those of the pretended gateway. */
async function loginAt(step: string) {
  const view = await visit('/login?back=/units')
  const door = standing(step)
  await view.session.load()
  return { ...view, door }
}

describe('the second factor', () => {
  it('is asked for after the password, says what is wrong, and then leads where the visitor wanted to go', async () => {
    const { router, door } = await loginAt('GIVE_CODE')
    expect(await screen.findByRole('heading', { name: '第二步：动态口令' })).toBeTruthy()
    expect(await violations()).toEqual([])
    const sent: unknown[] = []
    server.use(
      http.post(`${session}/second-factor`, async ({ request }) => {
        sent.push(await request.json())
        if (sent.length === 1)
          return problem(401, { code: 'gateway.factor.rejected', detail: '动态口令不对，还可再试 4 次。' })
        door.pass()
        return HttpResponse.json(sessionOf('sysadmin') as never)
      }),
    )
    await userEvent.type(screen.getByLabelText(/动态口令/), '000000')
    await userEvent.click(screen.getByRole('button', { name: '确认' }))
    expect(await screen.findByText('动态口令不对，还可再试 4 次。')).toBeTruthy()
    await userEvent.type(screen.getByLabelText(/动态口令/), '123456')
    await userEvent.click(screen.getByRole('button', { name: '确认' }))
    expect(await screen.findByRole('heading', { level: 1, name: '单位' })).toBeTruthy()
    expect(sent).toEqual([{ code: '000000' }, { code: '123456' }])
    expect(router.currentRoute.value.fullPath).toBe('/units')
  })

  it('is enrolled with a QR code, and the recovery codes stay on screen until they are put away', async () => {
    const { router, door } = await loginAt('ENROL')
    server.use(
      http.post(`${session}/second-factor/enrolment`, () =>
        HttpResponse.json({ uri: 'otpauth://totp/x?secret=JBSWY3DP', secret: 'JBSWY3DP' }),
      ),
      http.post(`${session}/second-factor/confirmation`, () => {
        door.pass()
        return HttpResponse.json({ recoveryCodes: ['aaaa-bbbb', 'cccc-dddd'], session: sessionOf('sysadmin') } as never)
      }),
    )
    expect(await screen.findByRole('img', { name: '给验证器扫描的二维码' })).toBeTruthy()
    expect(screen.getByText('JBSWY3DP')).toBeTruthy()
    await userEvent.type(screen.getByLabelText(/6 位数字/), '123456')
    await userEvent.click(screen.getByRole('button', { name: '绑定' }))
    expect(await screen.findByText(/aaaa-bbbb/)).toBeTruthy()
    expect(router.currentRoute.value.name).toBe('login')
    await userEvent.click(screen.getByRole('button', { name: '已经保存，进入工作台' }))
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/units'))
  })

  it('can be left, to log in as somebody else', async () => {
    await loginAt('GIVE_CODE')
    await userEvent.click(await screen.findByRole('button', { name: '换一个账号登录' }))
    expect(await screen.findByLabelText('账号')).toBeTruthy()
  })
})

describe('a one-time password', () => {
  it('has to be changed, twice the same, before the desk opens', async () => {
    const { router, door } = await loginAt('CHANGE_PASSWORD')
    let sent: unknown
    server.use(
      http.put(`${session}/password`, async ({ request }) => {
        sent = await request.json()
        door.pass()
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await userEvent.type(await screen.findByLabelText(/现在的口令/), 'Kx7-mPq2')
    await userEvent.type(screen.getByLabelText(/^新口令/), 'Eigen#2021x')
    await userEvent.type(screen.getByLabelText(/再输入一次/), 'anders')
    await userEvent.click(screen.getByRole('button', { name: '修改口令' }))
    expect(screen.getByText('两次输入的新口令不一样')).toBeTruthy()
    await userEvent.clear(screen.getByLabelText(/再输入一次/))
    await userEvent.type(screen.getByLabelText(/再输入一次/), 'Eigen#2021x')
    await userEvent.click(screen.getByRole('button', { name: '修改口令' }))
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/units'))
    expect(sent).toEqual({ current: 'Kx7-mPq2', next: 'Eigen#2021x' })
  })
})

describe('accounts', () => {
  it('are created with a one-time password that is shown once', async () => {
    await visit('/accounts', { role: 'sysadmin' })
    await userEvent.click(screen.getByRole('button', { name: '新建账号' }))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText(/账号名/), 'gaowa')
    await userEvent.type(dialog.getByLabelText(/姓名/), '高娃')
    await userEvent.click(dialog.getByRole('button', { name: '建立' }))
    expect(await screen.findByText('Kx7-mPq2-Vn9d-Ht4w')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '已经记下，关闭' }))
    await waitFor(() => expect(screen.queryByText('Kx7-mPq2-Vn9d-Ht4w')).toBeNull())
  })

  it('are changed by the system administrator, appointments by the security administrator', async () => {
    await visit('/accounts/k2', { role: 'sysadmin' })
    expect(screen.getByRole('button', { name: '重置口令' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '解除锁定' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '授予任职' })).toBeNull()
  })

  it('are only looked at by the audit administrator', async () => {
    await visit('/accounts/k2', { role: 'auditadmin' })
    for (const name of ['重置口令', '停用', '授予任职', '改姓名']) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
  })

  it('get a deciding role only by a proposal, with the township as unit', async () => {
    await visit('/accounts/k2', { role: 'secadmin' })
    let sent: unknown
    server.use(
      http.post('*/accounts/k2/appointments', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({ proposal: 'v1' }, { status: 202 })
      }),
    )
    await userEvent.click(screen.getByRole('button', { name: '授予任职' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: '授予任职' }))
    expect(dialog.getByText('请补齐：角色')).toBeTruthy()
    await userEvent.selectOptions(dialog.getByLabelText(/角色/), 'township_head')
    await userEvent.selectOptions(dialog.getByLabelText(/苏木镇/), '150822101')
    await userEvent.click(dialog.getByRole('button', { name: '提交确认' }))
    expect(await screen.findByText('已提交，待系统管理员确认')).toBeTruthy()
    expect(sent).toEqual({
      role: 'township_head',
      area: '150822101',
      unit: '150822101',
      validFrom: '2021-10-20',
    })
  })
})

describe('operation', () => {
  it('leaves a named gap where a service does not answer, and shows the rows behind a number', async () => {
    const { queries } = await visit('/operation', { role: 'sysadmin' })
    server.use(http.get('*/api/assets/v1/operation', () => problem(503, {})))
    await queries.resetQueries()
    const assets = screen.getByRole('region', { name: '资产服务' })
    expect(await within(assets).findByText('服务暂时不可用')).toBeTruthy()
    const tasks = screen.getByRole('region', { name: '督办服务' })
    await userEvent.click(await within(tasks).findByRole('button', { name: /处理失败的消息/ }))
    expect(await screen.findByText('没有这个苏木镇的督办规则')).toBeTruthy()
    expect(screen.getByRole('link', { name: /中重放/ }).getAttribute('href')).toBe('/dead-letters?service=tasks')
  })
})
