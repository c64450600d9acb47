import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { HouseholdEvent } from '@/api/types'
import { visit, withBackend } from '../../../test/visit'
import { byMonth, chosenGroups, merged } from './file'

withBackend()

const event = (id: string, day: string, time?: string): HouseholdEvent => ({
  id,
  day,
  time: time ?? null,
  kind: 'VISIT',
  group: '走访',
  title: id,
  late: false,
})

describe('the household file', () => {
  it('lists what both services know, with links to the sources', async () => {
    await visit('/households/h2/file', { role: 'township' })
    expect(screen.getByRole('link', { name: '识别认定：县级审定' }).getAttribute('href')).toBe('/recognitions/r4')
    expect(screen.getByRole('link', { name: /^救助需求卡：/ }).getAttribute('href')).toBe('/need-cards/n1')
    expect(screen.getByText('医保结算：住院')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/\d{17}[\dX]/)
  })

  it('shows only what is asked for, and keeps that in the address', async () => {
    const { router } = await visit('/households/h2/file', { role: 'township' })
    await userEvent.click(screen.getByRole('checkbox', { name: '走访' }))
    expect(await screen.findByText('跟踪走访：稳定')).toBeTruthy()
    expect(screen.queryByText('医保结算：住院')).toBeNull()
    expect(router.currentRoute.value.query['only']).toBe('VISIT')
  })

  it('says what to do when nothing happened yet', async () => {
    await visit('/households/h2/file', { role: 'township', mood: 'empty' })
    expect(screen.getByText(/还没有记录。导入花名册/)).toBeTruthy()
  })
})

describe('events of two services', () => {
  it('stand in one order; a card waits until everything newer than it is loaded', () => {
    const events = [event('new', '2021-10-09'), event('old', '2021-10-03')]
    const cards = [event('card', '2021-10-05', '2021-10-05T08:00:00Z'), event('first', '2021-01-05')]
    expect(merged(events, cards, false).map((each) => each.id)).toEqual(['new', 'card', 'old'])
    expect(merged(events, cards, true).map((each) => each.id)).toEqual(['new', 'card', 'old', 'first'])
    expect(merged([], cards, false)).toEqual([])
  })

  it('are gathered by month', () => {
    const months = byMonth([event('a', '2021-10-09'), event('b', '2021-10-03'), event('c', '2020-10-01')])
    expect(months.map((each) => [each.month, each.events.length])).toEqual([
      ['2021-10', 2],
      ['2020-10', 1],
    ])
  })

  it('ignores groups that are not there', () => {
    expect(chosenGroups('VISIT,NONSENSE')).toEqual(['VISIT'])
    expect(chosenGroups(undefined)).toEqual([])
  })
})
