import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useCommand, useResource } from '@/api/queries'
import type { Clue, Recognition } from '@/api/types'
import { tell } from '@/shell/notice'

/** One clue, and the two things a township does with it. */
export function useClue(id: () => string) {
  const { t } = useI18n()
  const router = useRouter()
  const path = () => `/api/monitoring/v1/clues/${id()}`
  const { data: clue, pending, error, readAt, reload } = useResource<Clue>(path)
  const { run, problem, running } = useCommand<Partial<Recognition>>()

  async function assign(note: string) {
    const recognition = await run({ path: `${path()}/assignment`, body: { note }, ifMatch: clue.value?.version })
    if (!recognition) return
    tell(t('clue.assigned'))
    const opened = recognition.id ?? clue.value?.recognitionId
    if (opened) await router.push({ name: 'recognition', params: { id: opened } })
  }

  async function refuse(reason: string) {
    if (await run({ path: `${path()}/refusal`, body: { reason }, ifMatch: clue.value?.version }))
      tell(t('clue.refused'))
  }

  async function urge(note: string) {
    if (await run({ path: `${path()}/urging`, body: { note } })) tell(t('clue.urgedDone'))
  }

  return { clue, pending, error, readAt, reload, assign, refuse, urge, problem, running }
}
