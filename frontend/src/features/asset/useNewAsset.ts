import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useCommand, useResource } from '@/api/queries'
import type { Asset, AssetCodes } from '@/api/types'
import { useDivisions } from '@/components/useDivisions'
import { useSession } from '@/session/store'
import { tell } from '@/shell/notice'
import { bodyOfAsset, emptyDraft, emptyFunding, missingInAsset, placesFor } from './form'

/** The registration form of an asset with its code lists and places. */
export function useNewAsset() {
  const { t } = useI18n()
  const router = useRouter()
  const session = useSession()
  const year = (session.businessDate ?? '').slice(0, 4)
  const draft = ref(emptyDraft(year))
  const missing = ref<string[]>([])
  const { data: codes } = useResource<AssetCodes>('/api/assets/v1/assets/codes')
  const { roots } = useDivisions()
  const { run, problem, running } = useCommand<Asset>()

  const kinds = computed(() => codes.value?.kinds[draft.value.category] ?? {})
  const places = computed(() => {
    const own = session.current?.area ?? ''
    return placesFor(draft.value.level, roots.value).filter((place) => place.code.startsWith(own))
  })
  watch(
    () => draft.value.category,
    () => (draft.value.kind = ''),
  )
  watch(
    () => draft.value.level,
    () => (draft.value.area = places.value.length === 1 ? places.value[0]!.code : ''),
  )

  async function submit() {
    missing.value = missingInAsset(draft.value).map((field) => t(`asset.field.${field}`))
    if (missing.value.length > 0) return
    const asset = await run({ path: '/api/assets/v1/assets', body: bodyOfAsset(draft.value) })
    if (!asset) return
    tell(t('asset.registered', { no: asset.no ?? '' }))
    await router.push(asset.id ? { name: 'asset', params: { id: asset.id } } : { name: 'assets' })
  }

  return {
    draft,
    codes,
    kinds,
    places,
    missing,
    problem,
    running,
    submit,
    addFunding: () => draft.value.funding.push(emptyFunding(year)),
    removeFunding: (at: number) => draft.value.funding.splice(at, 1),
  }
}
