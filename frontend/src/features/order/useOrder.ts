import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { Order } from '@/api/types'
import { tell } from '@/shell/notice'

export function useOrder(id: () => string) {
  const { t } = useI18n()
  const path = () => `/api/tasks/v1/orders/${id()}`
  const { data: order, pending, error, readAt, reload } = useResource<Order>(path)
  const { run, problem, running } = useCommand()

  async function acknowledge(reply: string) {
    if (await run({ path: `${path()}/acknowledgement`, body: { reply }, ifMatch: order.value?.version }))
      tell(t('order.doneAcknowledge'))
  }

  async function clear(reason: string) {
    if (await run({ path: `${path()}/clearance`, body: { reason }, ifMatch: order.value?.version }))
      tell(t('order.doneClear'))
  }

  const offers = (action: string) => order.value?.offered.some((offer) => offer.action === action) ?? false
  return { order, pending, error, readAt, reload, acknowledge, clear, offers, problem, running }
}
