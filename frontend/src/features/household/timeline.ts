import type { Household } from '@/api/types'

export interface TimelineEntry {
  key: string
  day: string
  title: string
  note?: string
  to?: string
}

/** Everything known about a household that has a day, newest first: facts observed, clues, cases, visits, changes. */
export function timelineOf(household: Household): TimelineEntry[] {
  const facts = household.facts
    .filter((fact) => fact.observed)
    .map((fact, at) => ({
      key: `fact-${at}`,
      day: fact.observed!.slice(0, 10),
      title: `${fact.label}：${fact.value ?? '—'}`,
      note: fact.source?.agency,
    }))
  const clues = household.clues.map((clue) => ({
    key: `clue-${clue.id}`,
    day: clue.raisedOn.slice(0, 10),
    title: `线索 ${clue.no}：${clue.kindLabel}`,
    note: clue.sentence,
    to: `/clues/${clue.id}`,
  }))
  const recognitions = household.recognitions.map((recognition) => ({
    key: `recognition-${recognition.id}`,
    day: recognition.overallDueOn?.slice(0, 10) ?? '',
    title: `识别认定 ${recognition.no}：${recognition.stateLabel}`,
    note: recognition.overallDueOn ? `全程期限 ${recognition.overallDueOn}` : undefined,
    to: `/recognitions/${recognition.id}`,
  }))
  const eliminations = (household.eliminations ?? []).map((elimination) => ({
    key: `elimination-${elimination.id}`,
    day: (elimination.decidedOn ?? elimination.overallDueOn).slice(0, 10),
    title: `风险消除 ${elimination.no}：${elimination.stateLabel}`,
    note: elimination.watchUntil ? `观察期至 ${elimination.watchUntil}` : undefined,
    to: `/eliminations/${elimination.id}`,
  }))
  const visits = (household.visits ?? []).map((visit) => ({
    key: `visit-${visit.id}`,
    day: visit.visitedOn,
    title: `跟踪走访：${visit.situationLabel}`,
    note: [visit.visitorName, ...visit.problems, visit.note].filter(Boolean).join('，'),
  }))
  const changes = (household.changes ?? []).map((change) => ({
    key: `change-${change.id}`,
    day: change.proposedOn,
    title: `${change.kindLabel}（${change.causeLabel}）：${change.stateLabel}`,
    to: `/register-changes/${change.id}`,
  }))
  return [...eliminations, ...recognitions, ...changes, ...visits, ...clues, ...facts].sort((one, other) =>
    other.day.localeCompare(one.day),
  )
}
