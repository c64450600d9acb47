/** Counts in the order of their equation: rows in = what became of them. */
const parts = ['matched', 'created', 'updated', 'unchanged', 'unregistered', 'duplicate', 'ambiguous', 'rejected']

export interface Balance {
  total: number
  parts: { name: string; count: number }[]
  balanced: boolean
}

/** The equation of a batch; undefined while nothing is counted. */
export function balanceOf(counts: Record<string, number> | undefined): Balance | undefined {
  if (!counts || counts['rowsIn'] === undefined) return undefined
  const known = parts.filter((name) => counts[name] !== undefined).map((name) => ({ name, count: counts[name]! }))
  const sum = known.reduce((all, part) => all + part.count, 0)
  return { total: counts['rowsIn'], parts: known, balanced: sum === counts['rowsIn'] }
}
