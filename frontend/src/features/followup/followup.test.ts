import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { visit, withBackend } from '../../../test/visit'
import { bodyOfVisit, emptyVisit, isComplete } from './visit'

describe('a visit at the door', () => {
  it('needs a situation, and a named risk when there is a new one', () => {
    const draft = emptyVisit('2021-10-20')
    expect(isComplete(draft)).toBe(false)
    expect(isComplete({ ...draft, situation: 'STABLE' })).toBe(true)
    expect(isComplete({ ...draft, situation: 'NEW_RISK' })).toBe(false)
    expect(isComplete({ ...draft, situation: 'NEW_RISK', newRisks: ['02'] })).toBe(true)
  })
  it('sends what was filled in, and no risks with another situation', () => {
    const draft = { ...emptyVisit('2021-10-20'), situation: 'STABLE', newRisks: ['02'], perCapita: '9100' }
    expect(bodyOfVisit(draft)).toEqual({ visitedOn: '2021-10-20', situation: 'STABLE', perCapita: '9100' })
  })
})

describe('the page', () => {
  withBackend()

  it('is done with two taps and goes back to the list', async () => {
    const user = userEvent.setup()
    const { router } = await visit('/households/h2/visit', { role: 'village' })
    await user.click(await screen.findByRole('button', { name: '保存走访' }))
    expect(screen.getByRole('alert').textContent).toContain('请选择走访情况')
    await user.click(screen.getByRole('radio', { name: '稳定' }))
    await user.click(screen.getByRole('button', { name: '保存走访' }))
    await screen.findByRole('heading', { level: 1, name: '跟踪走访' })
    expect(router.currentRoute.value.name).toBe('follow-ups')
  })
})
