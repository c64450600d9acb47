import { expect, it } from 'vitest'
import { aimOf, partsOf } from './indicator'

it('the side of the target that is right is said in words', () => {
  expect(aimOf({ target: 100, direction: 'UP', measure: '%' })).toEqual({
    key: 'indicator.atLeast',
    values: { target: 100, measure: '%' },
  })
  expect(aimOf({ target: 0, direction: 'DOWN', measure: '' }).key).toBe('indicator.atMost')
  expect(aimOf({ target: null, direction: 'NONE', measure: '%' }).key).toBe('indicator.noTarget')
})

it('a count has no denominator, and what nobody told is a dash', () => {
  expect(partsOf(3, null)).toBe('3')
  expect(partsOf(3, 12)).toBe('3 / 12')
  expect(partsOf(undefined, 12)).toBe('—')
})
