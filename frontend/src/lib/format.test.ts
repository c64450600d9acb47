import { describe, expect, it } from 'vitest'
import { addDays, dateTime, daysBetween, deadline, fileSize, money, total } from './format'

describe('money', () => {
  it('has thousands and two decimals', () => expect(money('1234567.5')).toBe('1,234,567.50'))
  it('says that it is not known, and never zero', () => {
    expect(money(null)).toBe('—')
    expect(money('')).toBe('—')
    expect(money('0.00')).toBe('0.00')
  })
})

describe('times', () => {
  it('are those of the county, whatever the machine thinks', () => {
    expect(dateTime('2021-10-08T23:30:00Z')).toBe('2021-10-09 07:30')
    expect(dateTime('2021-10-08')).toBe('2021-10-08')
  })
  it('count whole days over a change of month and year', () => {
    expect(daysBetween('2021-10-30', '2021-11-02')).toBe(3)
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01')
  })
})

describe('a deadline in words', () => {
  it('says how many days remain', () =>
    expect(deadline('2021-10-24', '2021-10-20')).toEqual({ text: '2021-10-24，还有 4 天', late: false }))
  it('is not late on its own day', () =>
    expect(deadline('2021-10-20', '2021-10-20')).toEqual({ text: '2021-10-20，今天到期', late: false }))
  it('is late the day after', () =>
    expect(deadline('2021-10-20', '2021-10-21')).toEqual({ text: '2021-10-20，已逾期 1 天', late: true }))
  it('is only a date when the work is done', () =>
    expect(deadline('2021-10-20', undefined)).toEqual({ text: '2021-10-20', late: false }))
})

it('a total beyond what is counted exactly says so', () => {
  expect(total(10_000, true)).toBe('10,000')
  expect(total(10_001, false)).toBe('10,000+')
})

it('file sizes read as people say them', () => {
  expect(fileSize(512)).toBe('512 B')
  expect(fileSize(284_113)).toBe('277.5 KB')
  expect(fileSize(50 * 1024 * 1024)).toBe('50.0 MB')
})
