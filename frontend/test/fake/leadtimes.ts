import type { LeadTime, LeadTimeSum } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'
import { households } from './world.ts'

const path = '/api/monitoring/v1/lead-times'
const read = 'monitoring:lead-time:read'

const rows: LeadTime[] = households.slice(0, 7).map((household, at) => ({
  id: `c${at + 1}`,
  no: `XS-2021-00000${at + 1}`,
  householdId: household.id,
  headName: household.headName,
  areaName: household.areaName,
  feed: at % 3 === 2 ? 'education' : 'medical',
  feedName: at % 3 === 2 ? '学籍与就读状态' : '医保报销结算',
  batchNo: 'PC20211009-0012',
  dataDate: '2021-09-30',
  arrivedOn: '2021-10-09',
  raisedOn: '2021-10-09',
  visitedOn: at < 4 ? `2021-10-1${at}` : null,
  days: at < 4 ? 10 + at : 19,
  closed: at === 6,
}))

const sums: LeadTimeSum[] = [
  {
    key: 'medical',
    label: '医保报销结算',
    clues: 5,
    visited: 3,
    waiting: 1,
    closed: 1,
    median: 11,
    ninth: 13,
    toArrival: 9,
    toClue: 0,
    toVisit: 2,
    longestWaiting: 19,
  },
  { key: 'education', label: '学籍与就读状态', clues: 2, visited: 1, waiting: 1, closed: 0, median: 12, ninth: 12 },
]

export const leadTimeEndpoints: Endpoint[] = [
  { method: 'get', path, permission: read, answer: ({ mood }) => page(rows, mood) as never },
  {
    method: 'get',
    path: `${path}/sums`,
    permission: read,
    answer: ({ mood }) => (mood === 'empty' ? [] : sums) as never,
  },
]
