import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useCommand, useResource } from '@/api/queries'
import type { Application, CopyRow, Earlier, NeedCard } from '@/api/types'
import { useDivisions } from '@/components/useDivisions'
import { useSession } from '@/session/store'
import { tell } from '@/shell/notice'
import { bodyOfDraft, emptyDraft, missingInDraft, type Subject } from './application'
import { villagesOf } from '@/lib/villages'

/** The form at the one door. A need card or a household may stand in the address: ?card=… or ?household=… */
export function useNewApplication() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const draft = ref(emptyDraft(session.businessDate ?? '', session.current?.role))
  const subject = ref<Subject>()
  const missing = ref<string[]>([])
  const repeatReason = ref('')
  const { roots } = useDivisions()
  const villages = computed(() => villagesOf(roots.value, session.current?.area ?? ''))
  const { run, problem, running, forget } = useCommand<Application>()

  const cardId = () => String(route.query['card'] ?? '')
  const householdId = () => String(route.query['household'] ?? '')
  const card = useResource<NeedCard>(
    () => `/api/assistance/v1/need-cards/${cardId()}`,
    {},
    { enabled: () => !!cardId() },
  )
  const household = useResource<CopyRow>(
    () => `/api/assistance/v1/households/${householdId()}`,
    {},
    { enabled: () => !!householdId() },
  )
  watch(
    [card.data, household.data],
    () => {
      if (card.data.value)
        subject.value = { kind: 'card', cardId: card.data.value.id, headName: card.data.value.headName }
      else if (household.data.value)
        subject.value = {
          kind: 'household',
          householdId: household.data.value.id,
          headName: household.data.value.headName,
        }
    },
    { immediate: true },
  )

  /** Earlier applications that the last answer showed; sending again with a reason says that they were seen. */
  const repeats = computed(() =>
    problem.value?.code === 'assistance.application.duplicate' ? (problem.value.body['repeats'] as Earlier[]) : [],
  )

  async function submit() {
    missing.value = missingInDraft(draft.value, subject.value).map((field) => t(`intake.field.${field}`))
    if (missing.value.length > 0 || !subject.value) return
    const seen = repeats.value.map((each) => each.receiptNo)
    if (seen.length > 0 && repeatReason.value === '') {
      missing.value = [t('intake.field.repeatReason')]
      return
    }
    const body = bodyOfDraft(draft.value, subject.value, { seen, reason: repeatReason.value })
    const received = await run({ path: '/api/assistance/v1/applications', body })
    if (!received) return
    tell(t('intake.received', { no: received.receiptNo ?? '' }))
    await router.push(received.id ? { name: 'application', params: { id: received.id } } : { name: 'applications' })
  }

  function choose(chosen: Subject | undefined) {
    forget()
    subject.value = chosen
  }

  return { draft, subject, choose, villages, missing, repeats, repeatReason, problem, running, submit, card, household }
}
