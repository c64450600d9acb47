import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { get } from '@/api/http'
import { asProblem, type ApiProblem } from '@/api/problem'
import { useResource } from '@/api/queries'
import type { HouseholdEvent, NeedCardRow, Page } from '@/api/types'
import { useSession } from '@/session/store'
import { eventOfCard, fileGroups, merged, type FileGroup } from './file'

/** Everything that happened to a household: monitoring's timeline page by page, and assistance's need cards beside it. */
export function useFile(id: () => string, groups: () => FileGroup[]) {
  const { t } = useI18n()
  const session = useSession()
  const path = computed(() => `/api/monitoring/v1/households/${id()}/timeline`)
  const kinds = computed(() =>
    groups()
      .flatMap((group) => [...fileGroups[group]])
      .join(','),
  )
  const pages = useInfiniteQuery<Page<HouseholdEvent>, ApiProblem>({
    queryKey: computed(() => [path.value, kinds.value]),
    queryFn: ({ pageParam, signal }) =>
      get<Page<HouseholdEvent>>(
        path.value,
        { kind: kinds.value, size: 100, cursor: pageParam as string | undefined },
        signal,
      ),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const showCards = computed(
    () => session.may('assistance:need-card:read') && (groups().length === 0 || groups().includes('AID')),
  )
  const cards = useResource<Page<NeedCardRow>>(
    '/api/assistance/v1/need-cards',
    () => ({ householdId: id(), size: 100 }),
    { enabled: showCards },
  )
  const cardEvents = computed(() =>
    showCards.value
      ? (cards.data.value?.items ?? []).map((card) =>
          eventOfCard(
            card,
            t('household.fileCard', { state: card.stateLabel }),
            [card.helpLabel, t('household.fileCardNote', { due: card.dueOn })].filter(Boolean).join('，'),
            t('household.fileGroups.AID'),
          ),
        )
      : [],
  )
  const all = computed(() => pages.data.value?.pages ?? [])

  return {
    pending: pages.isPending,
    error: computed(() => (pages.error.value ? asProblem(pages.error.value) : undefined)),
    loaded: computed(() => pages.data.value !== undefined),
    readAt: computed(() => (pages.dataUpdatedAt.value ? new Date(pages.dataUpdatedAt.value).toISOString() : undefined)),
    reload: () => Promise.all([pages.refetch(), cards.reload()]),
    events: computed(() =>
      merged(
        all.value.flatMap((page) => page.items),
        cardEvents.value,
        !pages.hasNextPage.value,
      ),
    ),
    total: computed(() => (all.value[0]?.total ?? 0) + cardEvents.value.length),
    more: pages.hasNextPage,
    fetching: pages.isFetchingNextPage,
    loadMore: () => pages.fetchNextPage(),
    cardsFailed: computed(() => (showCards.value ? cards.error.value : undefined)),
    reloadCards: cards.reload,
  }
}
