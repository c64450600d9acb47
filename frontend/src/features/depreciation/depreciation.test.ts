import { expect, it } from 'vitest'
import { lastMonth } from './months'

it('a month has ended on its last day', () => {
  expect(lastMonth('2021-10-08')).toBe('2021-09')
  expect(lastMonth('2021-10-31')).toBe('2021-10')
  expect(lastMonth('2022-01-01')).toBe('2021-12')
  expect(lastMonth(undefined)).toBe('')
})
