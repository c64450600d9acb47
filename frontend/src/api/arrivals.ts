import type { Finding } from './findings'

export interface FeedAlarm {
  id: string
  feed: string
  feedName: string
  unitName: string
  rule: string
  batchId?: string | null
  finding: Finding
  raisedOn: string
  clearedOn?: string | null
  note?: string | null
  notedBy?: string | null
  notedOn?: string | null
}

/** How a feed stands today. */
export interface FeedArrival {
  code: string
  name: string
  unit: string
  unitName: string
  cycle: string
  lastData?: string | null
  lastArrival?: string | null
  dueOn?: string | null
  state: 'NEVER' | 'FRESH' | 'LATE'
  alarms: FeedAlarm[]
}

/** A closed batch among others of its feed. */
export interface ArrivalBatch {
  id: string
  no: string
  fileName: string
  dataDate: string
  arrivedAt: string
  rows: number
  rejected: number
  columns: { name: string; empty: number; rejected: number }[]
}
