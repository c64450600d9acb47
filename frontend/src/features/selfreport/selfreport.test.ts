import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { visit, withBackend } from '../../../test/visit'
import { bodyOf, emptyForm, isComplete, townshipOf } from './form'

describe('the public form', () => {
  const full = {
    ...emptyForm('150822101211'),
    name: '李宝音',
    phone: '13900000021',
    risks: ['04'],
    happened: ' 羊圈被大风刮倒 ',
    consent: true,
  }

  it('needs everything but an identity number', () => {
    expect(isComplete(full)).toBe(true)
    for (const lacking of [{ area: '' }, { name: '李' }, { phone: '12345678901' }, { risks: [] }, { consent: false }])
      expect(isComplete({ ...full, ...lacking })).toBe(false)
    expect(bodyOf(full, 'ticket')).not.toHaveProperty('idNumber')
    expect(bodyOf({ ...full, idNumber: '15990019630412631X' }, 'ticket')).toMatchObject({
      idNumber: '15990019630412631X',
      happened: '羊圈被大风刮倒',
      form: 'ticket',
      website: '',
    })
  })

  it('knows the township of the village on the poster', () => {
    const townships = [{ area: '150822101000', name: '隆盛合镇', villages: [{ area: '150822101211', name: '新地村' }] }]
    expect(townshipOf(townships, '150822101211')).toBe('150822101000')
    expect(townshipOf(townships, '150822999001')).toBe('')
  })
})

describe('the pages', () => {
  withBackend()

  it('are open without a login; the poster fills the village in, and a receipt comes at the end', async () => {
    const user = userEvent.setup()
    await visit('/self-report?village=150822101211')
    expect((screen.getByLabelText(/嘎查村/) as HTMLSelectElement).value).toBe('150822101211')
    await user.click(screen.getByRole('button', { name: '提交申报' }))
    expect(screen.getByRole('alert').textContent).toContain('请填完带 * 的各项')
    await user.type(screen.getByLabelText(/姓名/), '李宝音')
    await user.type(screen.getByLabelText(/手机号/), '13900000021')
    await user.click(screen.getByRole('checkbox', { name: '遭了自然灾害' }))
    await user.type(screen.getByLabelText(/说说发生了什么/), '羊圈被大风刮倒')
    await user.click(screen.getByRole('checkbox', { name: /我同意/ }))
    await user.click(screen.getByRole('button', { name: '提交申报' }))
    expect(await screen.findByText('SB20211018402771')).toBeTruthy()
  })

  it('show a refused reporter the reason', async () => {
    const user = userEvent.setup()
    await visit('/self-report/state')
    await user.type(screen.getByLabelText(/回执编号/), 'SB20211011630518')
    await user.type(screen.getByLabelText(/手机号/), '13900000021')
    await user.click(screen.getByRole('button', { name: '查询' }))
    expect(await screen.findByText(/户口在外旗县/)).toBeTruthy()
  })

  it('let the township choose the household that was found by number', async () => {
    const user = userEvent.setup()
    await visit('/self-reports/z1', { role: 'township' })
    expect(await screen.findByText(/证件号码一致/)).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: '就是这一户' })[0]!)
    expect(await screen.findByText('已形成线索，回执已更新')).toBeTruthy()
  })
})
