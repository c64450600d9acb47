import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useCommand } from '@/api/queries'
import { useSession } from '@/session/store'
import { tell } from '@/shell/notice'
import { bodyOfPlan, emptyMeasure, emptyPerson, missingInPlan, type PlanDraft } from './plan'

/** The draft of a support plan for one recognition, and its submission. */
export function useNewPlan(recognition: string) {
  const { t } = useI18n()
  const router = useRouter()
  const session = useSession()
  const today = session.businessDate ?? ''
  const draft = ref<PlanDraft>({ measures: [emptyMeasure(today)], responsible: [emptyPerson()] })
  const missing = ref<string[]>([])
  const { run, problem, running } = useCommand<{ id?: string }>()

  async function submit() {
    missing.value = missingInPlan(draft.value).map((field) => t(`support.${field}`))
    if (missing.value.length > 0) return
    const body = bodyOfPlan(draft.value)
    if (!(await run({ path: `/api/monitoring/v1/recognitions/${recognition}/support-plan`, body }))) return
    tell(t('support.saved'))
    await router.push({ name: 'recognition', params: { id: recognition } })
  }

  return {
    draft,
    missing,
    problem,
    running,
    submit,
    addMeasure: () => draft.value.measures.push(emptyMeasure(today)),
    addPerson: () => draft.value.responsible.push(emptyPerson()),
    removeMeasure: (at: number) => draft.value.measures.splice(at, 1),
    removePerson: (at: number) => draft.value.responsible.splice(at, 1),
  }
}
