import { useResource } from '@/api/queries'
import type { NeedCard } from '@/api/types'

/** What assistance knows of a household: its own copy, kept by events. */
export interface KnownHousehold {
  id: string
  no: string
  headName: string
  persons: number
  members: { personId: string; name: string; relation: string; birthDate?: string | null }[]
}

/** A need card and the household it is about, as this service knows it. */
export function useNeedCard(id: () => string) {
  const card = useResource<NeedCard>(() => `/api/assistance/v1/need-cards/${id()}`)
  const household = useResource<KnownHousehold>(
    () => `/api/assistance/v1/households/${card.data.value?.householdId}`,
    {},
    { enabled: () => card.data.value !== undefined },
  )
  return { card, household }
}
