import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCommand, useResource } from '@/api/queries'
import type { Asset, AssetCodes } from '@/api/types'
import { useDivisions } from '@/components/useDivisions'
import { useSession } from '@/session/store'
import { emptyDraft, emptyFunding, missingInAsset, placesFor } from './form'

/** A registration form with its code lists and places. */
export function useAssetForm() {
  const { t } = useI18n()
  const session = useSession()
  const year = (session.businessDate ?? '').slice(0, 4)
  const draft = ref(emptyDraft(year))
  const missing = ref<string[]>([])
  const { data: codes } = useResource<AssetCodes>('/api/assets/v1/assets/codes')
  const { roots } = useDivisions()
  const command = useCommand<Asset>()

  const places = computed(() => {
    const own = session.current?.area ?? ''
    return placesFor(draft.value.level, roots.value).filter((place) => place.code.startsWith(own))
  })
  watch(
    () => draft.value.level,
    () => {
      const only = places.value.length === 1 ? places.value[0]!.code : ''
      if (!places.value.some((place) => place.code === draft.value.area)) draft.value.area = only
      if (draft.value.level === 'DEPARTMENT' && !draft.value.keeper) draft.value.keeper = session.current?.unit ?? ''
    },
  )

  /** Whether nothing that must be there is missing; says what is. */
  function complete(listing = false): boolean {
    missing.value = missingInAsset(draft.value, listing).map((field) => t(`asset.field.${field}`))
    return missing.value.length === 0
  }

  return {
    draft,
    codes,
    places,
    missing,
    complete,
    ...command,
    addFunding: () => draft.value.funding.push(emptyFunding(year)),
    removeFunding: (at: number) => draft.value.funding.splice(at, 1),
  }
}
