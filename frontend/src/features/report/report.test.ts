import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { visit, withBackend } from '../../../test/visit'
import { bodyOfReport, emptyReport, isComplete } from './report'

describe('a report from the door', () => {
  it('needs a risk and a few words; files go only when there are some', () => {
    const draft = emptyReport('2021-10-20')
    expect(isComplete(draft)).toBe(false)
    expect(isComplete({ ...draft, risks: ['01'], seen: '病了 ' })).toBe(false)
    const full = { ...draft, risks: ['09', '01'], seen: ' 后墙裂缝漏雨 ' }
    expect(isComplete(full)).toBe(true)
    expect(bodyOfReport(full)).toEqual({ happenedOn: '2021-10-20', risks: ['09', '01'], seen: '后墙裂缝漏雨' })
    expect(bodyOfReport({ ...full, files: ['f1'] })['files']).toEqual(['f1'])
  })
})

describe('the page', () => {
  withBackend()

  it('finds a household by name, takes risks in the order they are tapped and names the clue', async () => {
    const user = userEvent.setup()
    const { router } = await visit('/report', { role: 'village' })
    await user.type(screen.getByLabelText(/哪一户/), '李宝音')
    await user.click(screen.getByRole('button', { name: '搜索' }))
    const found = await screen.findAllByRole('button', { name: /李宝音/ })
    await user.click(found[0]!)
    await user.click(await screen.findByRole('button', { name: '上报' }))
    expect(screen.getByRole('alert').textContent).toContain('请选出风险')
    await user.click(screen.getByRole('checkbox', { name: /因自然灾害/ }))
    await user.click(screen.getByRole('checkbox', { name: /因病/ }))
    expect(screen.getByRole('checkbox', { name: /因病 2/ })).toBeTruthy()
    await user.type(screen.getByLabelText(/看到的情况/), '羊圈被风刮倒')
    await user.click(screen.getByRole('button', { name: '上报' }))
    expect(await screen.findByText(/已上报，新建线索/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '再报一户' }))
    expect(await screen.findByLabelText(/哪一户/)).toBeTruthy()
    expect(router.currentRoute.value.query['household']).toBeUndefined()
  })
})

describe('an overdue clue', () => {
  withBackend()

  it('shows to whom it went up, and lets the head of that level urge', async () => {
    const user = userEvent.setup()
    await visit('/clues/c4', { role: 'township_head' })
    expect(screen.getByText(/升级到县级/)).toBeTruthy()
    expect(screen.getByText(/明天上午入户/)).toBeTruthy()
    await user.type(screen.getByLabelText(/督促的要求/), '今天办完')
    await user.click(screen.getByRole('button', { name: '督促办理' }))
    expect(await screen.findByText('督促已登记')).toBeTruthy()
  })
})
