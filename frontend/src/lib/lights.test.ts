import { expect, it } from 'vitest'
import { byUrgency, clauseNumber, clauseReference, reached } from './lights'

it('what is urgent comes first, and equals keep their order', () => {
  const sorted = byUrgency(
    [
      { id: 'a', light: 'GREEN' as const },
      { id: 'b', light: null },
      { id: 'c', light: 'RED' as const },
      { id: 'd', light: 'GREEN' as const },
    ],
    (item) => item.light,
  )
  expect(sorted.map((each) => each.id)).toEqual(['c', 'a', 'd', 'b'])
})

it('a clause goes by its number and by its id in the policy book', () => {
  expect(clauseNumber('PLAN_12_4')).toBe('12.4')
  expect(clauseReference('12.4')).toBe('PLAN_12_4')
})

it('what nobody reported is a dash, never a zero', () => {
  expect(reached(null, 203, '个')).toBe('— / 203 个')
  expect(reached(0, 203, '个')).toBe('0 / 203 个')
  expect(reached(60, null, '%')).toBe('60 %')
})
