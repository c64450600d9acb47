import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { NeedCard } from '@/api/types'
import type { Values } from '@/components/casework/casework'
import { tell } from '@/shell/notice'

/** What assistance knows of a household: its own copy, kept by events. */
export interface KnownHousehold {
  id: string
  no: string
  headName: string
  persons: number
  members: { personId: string; name: string; relation: string; birthDate?: string | null }[]
}

/** A need card, what is done about it, and the household it is about, as this service knows it. */
export function useNeedCard(id: () => string) {
  const { t } = useI18n()
  const path = () => `/api/assistance/v1/need-cards/${id()}`
  const card = useResource<NeedCard>(path)
  const { run, problem, running, forget } = useCommand()
  const household = useResource<KnownHousehold>(
    () => `/api/assistance/v1/households/${card.data.value?.householdId}`,
    {},
    { enabled: () => card.data.value !== undefined },
  )

  /** True when it was done. */
  async function act(noun: string, label: string, body: Values): Promise<boolean> {
    const done = await run({ path: `${path()}/${noun}`, body, ifMatch: card.data.value?.version })
    if (done) tell(t('casework.done', { label }))
    return done !== undefined
  }

  return { card, household, act, problem, running, forget }
}
