/** The month before a month or a day, as 2021-09. */
export function monthBefore(text: string): string {
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** A frozen row for people: number, head, category, risks, since, measures, responsible, next visit, state. */
export function recordText(record: string | null | undefined, absent: string, word: (key: string) => string): string {
  if (!record) return absent
  const [no, head, , category, risks, since, measures, responsible, due, state] = record.split('\t')
  const parts = [
    no,
    head,
    word(`category.${category}`),
    risks
      ?.split('、')
      .map((risk) => word(`risk.${risk}`))
      .join('、'),
    since,
    measures,
    responsible,
    due,
    word(`monitored.states.${state}`),
  ]
  return parts.filter((part) => part).join(' · ')
}
