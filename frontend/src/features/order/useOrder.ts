import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { Order } from '@/api/types'
import { tell } from '@/shell/notice'

export function useOrder(id: () => string) {
  const { t } = useI18n()
  const path = () => `/api/tasks/v1/orders/${id()}`
  const { data: order, pending, error, readAt, reload } = useResource<Order>(path)
  const { run, problem, running } = useCommand()

  /** Takes a step on the version that is shown; true when it was taken. */
  async function act(step: string, body: object) {
    const version = order.value?.version
    const done = await run({ path: `${path()}/${step}`, body, ...(version === undefined ? {} : { ifMatch: version }) })
    if (done) tell(t('order.done'))
    return done !== undefined
  }

  const offers = (action: string) => order.value?.offered.some((offer) => offer.action === action) ?? false
  return { order, pending, error, readAt, reload, act, offers, problem, running }
}
