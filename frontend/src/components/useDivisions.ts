import { computed, type MaybeRefOrGetter } from 'vue'
import { useResource } from '@/api/queries'
import type { Division } from '@/api/types'

/** A place as the service tells it: 12-digit code, full and short name, the places within. */
export interface Place {
  code: string
  name: string
  shortName?: string
  within?: Place[]
  children?: Place[]
}

type Answer = Place | Place[] | { items: Place[] }

/** The division tree that the signed-in person may see. It changes once in years: read once. */
export function useDivisions(enabled: MaybeRefOrGetter<boolean> = true) {
  const answer = useResource<Answer>('/api/monitoring/v1/divisions', {}, { enabled })
  return { roots: computed(() => rootsOf(answer.data.value)), error: answer.error }
}

export function rootsOf(answer: Answer | undefined): Division[] {
  if (!answer) return []
  const places = Array.isArray(answer) ? answer : 'items' in answer ? answer.items : [answer]
  return places.map(divisionOf)
}

function divisionOf(place: Place): Division {
  const within = place.within ?? place.children ?? []
  return {
    code: cut(place.code),
    name: place.shortName ?? place.name,
    ...(within.length > 0 ? { children: within.map(divisionOf) } : {}),
  }
}

/** A 12-digit code without the zeros that only pad it: 150822101000 -> 150822101, 150822000000 -> 150822. */
export const cut = (code: string) => (code.length === 12 ? code.replace(/(000000|000)$/, '') : code)
