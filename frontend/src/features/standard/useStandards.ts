import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useCommand, useResource } from '@/api/queries'
import type { StandardProposal, StandardsAnswer } from '@/api/types'
import { tell } from '@/shell/notice'

/** Services whose rules use dated amounts. */
export const services = ['monitoring', 'assistance'] as const
export type StandardsService = (typeof services)[number]

const pathOf = (service: StandardsService) => `/api/${service}/v1/standards`

/** Whose amounts are shown; it stands in the URL. */
export function useStandardsService() {
  const route = useRoute()
  const router = useRouter()
  const service = computed<StandardsService>(() =>
    route.query['service'] === 'assistance' ? 'assistance' : 'monitoring',
  )
  return { service, choose: (to: StandardsService) => void router.push({ query: { service: to } }) }
}

export function useStandards(service: () => StandardsService) {
  const answer = useResource<StandardsAnswer>(() => pathOf(service()))
  return {
    ...answer,
    amounts: computed(() => answer.data.value?.amounts ?? []),
    definitions: computed(() => answer.data.value?.definitions ?? []),
    missing: computed(() => answer.data.value?.missing ?? []),
    proposals: computed(() => answer.data.value?.proposals ?? []),
  }
}

export interface Draft {
  key: string
  kind: string
  area: string
  value: string
  validFrom: string
  validTo: string
  reference: string
  reason: string
  sample: boolean
}

export const emptyDraft = (area: string): Draft => ({
  key: '',
  kind: '*',
  area,
  value: '',
  validFrom: '',
  validTo: '',
  reference: '',
  reason: '',
  sample: false,
})

/** Which fields a proposal still lacks. */
export function missingInProposal(draft: Draft): string[] {
  return (['key', 'value', 'validFrom', 'reference', 'reason'] as const).filter((field) => draft[field] === '')
}

export function usePropose(service: StandardsService, area: string, done: () => void) {
  const { t } = useI18n()
  const draft = ref(emptyDraft(area))
  const missing = ref<string[]>([])
  const { run, problem, running } = useCommand()

  async function submit() {
    missing.value = missingInProposal(draft.value).map((field) => t(`standard.${field === 'key' ? 'label' : field}`))
    if (missing.value.length > 0) return
    const body = Object.fromEntries(Object.entries(draft.value).filter(([, value]) => value !== ''))
    if (!(await run({ path: `${pathOf(service)}/proposals`, body }))) return
    tell(t('standard.proposed'))
    done()
  }

  return { draft, missing, problem, running, submit }
}

export interface Impact {
  lines: { subject: string; label: string; rule: string; before: string; after: string }[]
  touched: number
  digest: string
}

/** The decision of the second person: on the impact that he saw, whose digest he hands back. */
export function useDecision(service: StandardsService, proposal: StandardProposal, done: () => void) {
  const { t } = useI18n()
  const path = `${pathOf(service)}/proposals/${proposal.id}`
  const reason = ref('')
  const needsReason = ref(false)
  const impact = useResource<Impact>(`${path}/impact`)
  const { run, problem, running } = useCommand()

  async function decide(verdict: 'approval' | 'rejection') {
    needsReason.value = verdict === 'rejection' && !reason.value
    if (needsReason.value) return
    const digest = impact.data.value?.digest
    const body = { reason: reason.value || undefined, ...(verdict === 'approval' ? { impactDigest: digest } : {}) }
    if (!(await run({ path: `${path}/${verdict}`, body }))) return
    tell(t(verdict === 'approval' ? 'standard.approved' : 'standard.rejected'))
    done()
  }

  return { reason, needsReason, impact, problem, running, decide }
}
