import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { AidCase } from '@/api/types'
import type { Values } from '@/components/casework/casework'
import { useSession } from '@/session/store'
import { tell } from '@/shell/notice'
import { sentOf } from './forms'

/** One aid case, and every act on it: a POST to the noun of the action, against the version that was read. */
export function useAidCase(id: () => string) {
  const { t } = useI18n()
  const session = useSession()
  const path = () => `/api/assistance/v1/cases/${id()}`
  const { data: aidCase, pending, error, readAt, reload } = useResource<AidCase>(path)
  const { run, problem, running, forget } = useCommand()

  /** True when it was done. */
  async function act(noun: string, label: string, body: Values): Promise<boolean> {
    const done = await run({ path: `${path()}/${noun}`, body: sentOf(noun, body), ifMatch: aidCase.value?.version })
    if (done) tell(t('casework.done', { label }))
    return done !== undefined
  }

  /** What is usually said: today, the sum on the table, the people as they are known. */
  function start(noun: string): Values {
    const dates = ['signedOn', 'visitedOn', 'heldOn', 'from', 'paidOn', 'servedOn']
    const now = aidCase.value
    return {
      ...Object.fromEntries(dates.map((name) => [name, session.businessDate])),
      path: now?.urgent ? 'EMERGENCY' : 'SPENDING',
      signedBy: now?.applicant,
      hardship: now?.hardship,
      persons: now?.persons,
      disputed: false,
      method: 'BANK',
      payee: now?.applicant,
      amount: noun === 'disbursement' ? now?.unpaid : (now?.proposed ?? undefined),
    }
  }

  return { aidCase, pending, error, readAt, reload, act, problem, running, forget, start }
}
