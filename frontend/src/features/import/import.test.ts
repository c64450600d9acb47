import { describe, expect, it } from 'vitest'
import { balanceOf } from './balance'
import { refusalOf } from './upload'

describe('the equation of a batch', () => {
  it('adds up what became of the rows of a feed', () => {
    const balance = balanceOf({ rowsIn: 900, matched: 634, unregistered: 248, duplicate: 5, ambiguous: 4, rejected: 9 })
    expect(balance).toMatchObject({ total: 900, balanced: true })
    expect(balance!.parts.map((part) => part.name)).toEqual([
      'matched',
      'unregistered',
      'duplicate',
      'ambiguous',
      'rejected',
    ])
  })
  it('adds up a roster', () =>
    expect(
      balanceOf({ rowsIn: 10, created: 7, updated: 1, unchanged: 0, duplicate: 1, ambiguous: 0, rejected: 1 })!
        .balanced,
    ).toBe(true))
  it('does not hide a row that is missing', () => expect(balanceOf({ rowsIn: 10, matched: 9 })!.balanced).toBe(false))
  it('is not there before anything is counted', () => expect(balanceOf({})).toBeUndefined())
})

describe('a file that need not be sent', () => {
  it('is the old Excel format', () => expect(refusalOf({ name: '花名册.XLS', size: 10 })).toBe('import.oldExcel'))
  it('is an Excel file above 50 MB', () => {
    expect(refusalOf({ name: 'a.xlsx', size: 50 * 1024 * 1024 + 1 })).toBe('import.tooBig')
    expect(refusalOf({ name: 'a.csv', size: 500 * 1024 * 1024 })).toBeUndefined()
  })
  it('is none at all', () => expect(refusalOf(undefined)).toBe('import.chooseFile'))
})
