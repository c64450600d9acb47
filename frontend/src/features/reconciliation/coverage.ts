import type { Division } from '@/api/types'

/** The places an outside book may cover: one's own, and every place within, from the top down. */
export function coverages(roots: Division[], own: string): { code: string; name: string }[] {
  const all: { code: string; name: string }[] = []
  const add = (place: Division, before: string) => {
    const name = before ? `${before} ${place.name}` : place.name
    if (place.code.startsWith(own)) all.push({ code: place.code === own ? '' : place.code, name })
    place.children?.forEach((child) => add(child, place.code.length === 9 ? place.name : ''))
  }
  roots.forEach((root) => add(root, ''))
  return all.length > 0 ? all : [{ code: '', name: '本辖区' }]
}
