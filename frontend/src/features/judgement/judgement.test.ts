import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { visit, withBackend } from '../../../test/visit'

describe('a joint judgement', () => {
  withBackend()

  it('asks the chosen units with a question and working days', async () => {
    const user = userEvent.setup()
    const { router } = await visit('/clues/c1/judgement', { role: 'county' })
    await user.click(screen.getByRole('button', { name: '发出' }))
    expect(screen.getByRole('alert').textContent).toContain('请选出单位')
    await user.click(screen.getByRole('checkbox', { name: '医保局' }))
    await user.type(screen.getByLabelText(/研判的问题/), '自付多少')
    await user.click(screen.getByRole('button', { name: '发出' }))
    await screen.findByRole('heading', { level: 1, name: /李宝音户：联合研判/ })
    expect(router.currentRoute.value.name).toBe('judgement')
  })

  it('shows the county who is late, and lets it conclude with a reason', async () => {
    const user = userEvent.setup()
    await visit('/judgements/y1', { role: 'county_head' })
    const late = screen.getByText('卫健委').closest('li')!
    expect(within(late).getByText('逾期未回复')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '汇总研判' }))
    expect(screen.getByRole('alert').textContent).toContain('请选择意见')
    await user.click(screen.getByRole('radio', { name: '有风险' }))
    await user.type(screen.getByLabelText(/理由/), '医保局数据明确')
    await user.click(screen.getByRole('button', { name: '汇总研判' }))
    expect(await screen.findByText('研判已汇总')).toBeTruthy()
  })

  it('shows a unit its own view only, which it may correct', async () => {
    const user = userEvent.setup()
    await visit('/judgements/y1', { role: 'department' })
    expect(screen.queryByText('民政局')).toBeNull()
    expect((screen.getByLabelText(/^依据/) as HTMLTextAreaElement).value).toContain('32400')
    await user.click(screen.getByRole('button', { name: '回复' }))
    expect(await screen.findByText(/意见已回复/)).toBeTruthy()
  })
})
