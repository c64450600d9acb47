/** A clue from an agency's data on its way to the household. */
export interface LeadTime {
  id: string
  no: string
  householdId: string
  headName: string
  areaName: string
  feed: string
  feedName: string
  batchNo: string
  dataDate: string
  arrivedOn: string
  raisedOn: string
  visitedOn?: string | null
  days: number
  closed: boolean
}

export interface LeadTimeSum {
  key: string
  label: string
  clues: number
  visited: number
  waiting: number
  closed: number
  median?: number | null
  ninth?: number | null
  toArrival?: number | null
  toClue?: number | null
  toVisit?: number | null
  longestWaiting?: number | null
}
