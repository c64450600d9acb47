import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { Recognition } from '@/api/types'
import { tell } from '@/shell/notice'
import type { Values } from '@/components/casework/casework'

/** One recognition, and every act on it: a POST to the noun of the action, against the version that was read. */
export function useRecognition(id: () => string) {
  const { t } = useI18n()
  const path = () => `/api/monitoring/v1/recognitions/${id()}`
  const { data: recognition, pending, error, readAt, reload } = useResource<Recognition>(path)
  const { run, problem, running, forget } = useCommand()

  /** True when it was done. */
  async function act(noun: string, label: string, body: Values): Promise<boolean> {
    const done = await run({ path: `${path()}/${noun}`, body, ifMatch: recognition.value?.version })
    if (done) tell(t('casework.done', { label }))
    return done !== undefined
  }

  return { recognition, pending, error, readAt, reload, act, problem, running, forget }
}
