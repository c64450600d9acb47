import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { Asset } from '@/api/types'
import { tell } from '@/shell/notice'
import type { ActValues } from './acts'

/** One asset, and every act on it: a POST to the noun of the act, against the version that was read. */
export function useAsset(id: () => string) {
  const { t } = useI18n()
  const path = () => `/api/assets/v1/assets/${id()}`
  const { data: asset, pending, error, readAt, reload } = useResource<Asset>(path)
  const { run, problem, running, forget } = useCommand()

  /** True when it was done. */
  async function act(noun: string, label: string, body: ActValues): Promise<boolean> {
    const done = await run({ path: `${path()}/${noun}`, body, ifMatch: asset.value?.version })
    if (done) tell(t('asset.done', { label }))
    return done !== undefined
  }

  return { asset, pending, error, readAt, reload, act, problem, running, forget, path }
}
