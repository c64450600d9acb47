import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { Elimination } from '@/api/types'
import type { Values } from '@/components/casework/casework'
import { tell } from '@/shell/notice'
import { nested } from './forms'

/** One elimination, and every act on it: a POST to the noun of the action, against the version that was read. */
export function useElimination(id: () => string) {
  const { t } = useI18n()
  const path = () => `/api/monitoring/v1/eliminations/${id()}`
  const { data: elimination, pending, error, readAt, reload } = useResource<Elimination>(path)
  const { run, problem, running, forget } = useCommand()

  /** True when it was done. */
  async function act(noun: string, label: string, body: Values): Promise<boolean> {
    const done = await run({
      path: `${path()}/${noun}`,
      body: nested(noun, body),
      ifMatch: elimination.value?.version,
    })
    if (done) tell(t('casework.done', { label }))
    return done !== undefined
  }

  return { elimination, pending, error, readAt, reload, act, problem, running, forget }
}
