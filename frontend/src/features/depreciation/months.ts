/** The last month that has ended on a day: 2021-10-08 -> 2021-09, 2021-10-31 -> 2021-10. */
export function lastMonth(day: string | undefined): string {
  if (!day) return ''
  const next = new Date(Date.parse(day) + 86_400_000)
  const ended = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() - 1, 1))
  return ended.toISOString().slice(0, 7)
}
