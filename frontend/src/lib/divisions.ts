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

/** The name of a code in the tree, "" when it is not there. */
export function nameOf(roots: Division[], code: string | undefined): string {
  if (!code) return ''
  for (const division of roots) {
    if (division.code === code) return division.name
    const inside = nameOf(division.children ?? [], code)
    if (inside) return inside
  }
  return ''
}
