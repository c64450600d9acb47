import { describe, expect, it } from 'vitest'
import type { ArrivalBatch } from '@/api/types'
import { sharesOf } from './shares'

const batch = (rows: number, columns: ArrivalBatch['columns']): ArrivalBatch => ({
  id: '1',
  no: 'PC1',
  fileName: 'a.csv',
  dataDate: '2021-09-30',
  arrivedAt: '2021-10-01T00:00:00Z',
  rows,
  rejected: 0,
  columns,
})

describe('shares of columns', () => {
  it('are of the rows of their batch', () =>
    expect(sharesOf([batch(200, [{ name: '金额', empty: 50, rejected: 1 }])])).toEqual([
      { name: '金额', shares: [{ empty: '25.0', rejected: '0.5' }] },
    ]))
  it('are unknown for a batch whose columns were not counted', () =>
    expect(
      sharesOf([batch(10, []), batch(10, [{ name: '金额', empty: 1, rejected: 0 }])])[0]!.shares[0],
    ).toBeUndefined())
  it('are none without a counted batch', () => expect(sharesOf([batch(10, [])])).toEqual([]))
})
