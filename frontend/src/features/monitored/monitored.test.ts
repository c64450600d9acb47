import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { visit, withBackend } from '../../../test/visit'
import { monthBefore, recordText } from './months'

it('knows the month before, over the year, too', () => {
  expect(monthBefore('2021-10-20')).toBe('2021-09')
  expect(monthBefore('2022-01')).toBe('2021-12')
  const frozen = ['1', '张三', '150822101211', '02', '01', '2021-03-15', '', '', '2021-10-15', 'MONITORED'].join('\t')
  const words: Record<string, string> = { 'category.02': '边缘易致贫户', 'risk.01': '因病' }
  const word = (key: string) => words[key] ?? '监测中'
  expect(recordText(frozen, '—', word)).toBe('1 · 张三 · 边缘易致贫户 · 因病 · 2021-03-15 · 2021-10-15 · 监测中')
  expect(recordText(null, '不在名单中', word)).toBe('不在名单中')
})

describe('the pages', () => {
  withBackend()

  it('every sum opens its rows', async () => {
    const user = userEvent.setup()
    const { router } = await visit('/monitored/sums', { role: 'county' })
    await user.click(await screen.findByRole('link', { name: '隆盛合镇 脱贫不稳定户 10' }))
    await screen.findByRole('heading', { level: 1, name: '监测对象台账' })
    expect(router.currentRoute.value.query).toEqual({ area: '150822101000', category: '01' })
  })

  it('a township head signs only what the own township owes', async () => {
    const user = userEvent.setup()
    await visit('/monitored/signatures?month=2021-09', { role: 'township_head' })
    const table = await screen.findByRole('table')
    expect(within(table).getByText(/未签署/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '签署本镇 2021-09 名单（11 户）' }))
    expect(await screen.findByText('名单已签署')).toBeTruthy()
  })

  it('the county sees who has signed and signs nothing', async () => {
    await visit('/monitored/signatures?month=2021-09', { role: 'county' })
    expect(await screen.findByText('已签署 2 个苏木镇，共 36 户')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^签署/ })).toBeNull()
  })
})
