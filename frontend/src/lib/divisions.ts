import type { Division } from '@/api/types'

/** Keeps what matches by name or code, and the way to it. */
export function filterTree(roots: Division[], words: string): Division[] {
  if (!words) return roots
  return roots.flatMap((division) => {
    if (division.name.includes(words) || division.code.startsWith(words)) return [division]
    const children = filterTree(division.children ?? [], words)
    return children.length > 0 ? [{ ...division, children }] : []
  })
}

/** The names from the township down, as addresses are written (隆盛合镇新地村); "" when the code is not in the tree. */
export function placeOf(roots: Division[], code: string): string {
  const path = pathTo(roots, code)
  return (path.length > 1 ? path.slice(1) : path).map((division) => division.name).join('')
}

function pathTo(divisions: Division[], code: string): Division[] {
  for (const division of divisions) {
    if (division.code === code) return [division]
    const below = pathTo(division.children ?? [], code)
    if (below.length > 0) return [division, ...below]
  }
  return []
}
