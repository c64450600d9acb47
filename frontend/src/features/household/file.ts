import type { HouseholdEvent, NeedCardRow } from '@/api/types'
import { date } from '@/lib/format'

/** What may be chosen to be seen, with the kinds of the service that it stands for. */
export const fileGroups = {
  INCOME: ['INCOME', 'LIVING'],
  FEED: ['MEDICAL', 'ENROLMENT', 'HOUSE'],
  CLUE: ['WARNING', 'CLUE', 'CLUE_STEP'],
  RECOGNITION: ['RECOGNITION'],
  SUPPORT: ['PLAN', 'MEASURE'],
  AID: ['AID', 'AID_PAYMENT'],
  VISIT: ['VISIT', 'VISIT_ORDER'],
  ELIMINATION: ['ELIMINATION', 'SAFETY_NET'],
  CHANGE: ['CHANGE'],
} as const

export type FileGroup = keyof typeof fileGroups

export const groupOf = (kind: string): FileGroup =>
  (Object.keys(fileGroups) as FileGroup[]).find((group) => (fileGroups[group] as readonly string[]).includes(kind)) ??
  'CHANGE'

/** The groups named in the address; nothing known named means all. */
export function chosenGroups(only: unknown): FileGroup[] {
  return String(only ?? '')
    .split(',')
    .filter((each): each is FileGroup => each in fileGroups)
}

/** A need card of assistance in the shape of the timeline. */
export function eventOfCard(card: NeedCardRow, title: string, note: string, group: string): HouseholdEvent {
  return {
    id: `card-${card.id}`,
    day: date(card.openedAt),
    time: card.openedAt,
    kind: 'AID',
    group,
    title,
    note,
    unit: card.acceptedUnit ?? null,
    link: `/need-cards/${card.id}`,
    late: card.overdue,
  }
}

/**
 * Both services' events in one order, newest first. While older ones of the first are still to come, what is older than its last
 * shown one waits for them.
 */
export function merged(events: HouseholdEvent[], cards: HouseholdEvent[], complete: boolean): HouseholdEvent[] {
  const last = events.at(-1)?.day
  const ready = complete ? cards : cards.filter((card) => last !== undefined && card.day > last)
  return [...ready, ...events].sort((one, other) => stamp(other).localeCompare(stamp(one)))
}

/** A day known without its time stands where the service puts it: at the day's beginning. */
const stamp = (event: HouseholdEvent) =>
  event.time ? new Date(event.time).toISOString() : new Date(`${event.day}T00:00:00+08:00`).toISOString()

export interface Month {
  month: string
  events: HouseholdEvent[]
}

/** Events in order, month by month. */
export function byMonth(events: HouseholdEvent[]): Month[] {
  const months: Month[] = []
  for (const event of events) {
    const month = event.day.slice(0, 7)
    if (months.at(-1)?.month !== month) months.push({ month, events: [] })
    months.at(-1)!.events.push(event)
  }
  return months
}
