import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { upload, withQuery } from '@/api/http'
import { asProblem, type ApiProblem } from '@/api/problem'
import type { Batch } from '@/api/types'
import { uuid } from '@/lib/uuid'
import { tell } from '@/shell/notice'
import { refusalOf } from './upload'
import { batchesPath } from './useBatch'

/** Sends a roster or feed file for validation and opens its batch. */
export function useUpload(feed: string | undefined) {
  const { t } = useI18n()
  const router = useRouter()
  const file = ref<File>()
  const dataDate = ref('')
  const share = ref<number>()
  const refusal = ref('')
  const problem = ref<ApiProblem>()

  async function submit() {
    problem.value = undefined
    refusal.value = refusalOf(file.value) ?? (feed && !dataDate.value ? 'import.chooseDate' : '')
    if (refusal.value || !file.value) return
    share.value = 0
    try {
      const query = { mode: 'validate', name: file.value.name, dataDate: dataDate.value || undefined }
      const answer = await upload<Batch>(
        withQuery(batchesPath(feed), query),
        file.value,
        (now) => (share.value = now),
        { idempotencyKey: uuid() },
      )
      if (answer.status === 200) tell(t('import.same'))
      const id = answer.body.id
      await router.push(feed ? { name: 'feed-batch', params: { feed, id } } : { name: 'roster-batch', params: { id } })
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      share.value = undefined
    }
  }

  return { file, dataDate, share, refusal, problem, submit }
}
