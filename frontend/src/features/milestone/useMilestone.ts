import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { Milestone } from '@/api/types'
import { tell } from '@/shell/notice'

export function useMilestone(id: () => string) {
  const { t } = useI18n()
  const path = () => `/api/tasks/v1/milestones/${id()}`
  const { data: milestone, pending, error, readAt, reload } = useResource<Milestone>(path)
  const { run, problem, running } = useCommand()

  /** Takes a step; true when it was taken. */
  async function act(step: string, body: object = {}, version = milestone.value?.version) {
    const done = await run({ path: `${path()}/${step}`, body, ...(version === undefined ? {} : { ifMatch: version }) })
    if (done) tell(t('milestone.done'))
    return done !== undefined
  }

  const offers = (action: string) => milestone.value?.offered.some((offer) => offer.action === action) ?? false
  return { milestone, pending, error, readAt, reload, act, offers, problem, running }
}
