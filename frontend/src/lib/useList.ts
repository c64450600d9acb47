import { computed, type MaybeRefOrGetter } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useResource } from '@/api/queries'
import type { Page } from '@/api/types'

/**
 * A list page whose whole state stands in the URL: filters, sort, size and cursor. Changing a filter goes to the first page.
 * `names` is the whitelist; anything else in the URL is not sent.
 */
export function useList<T>(path: MaybeRefOrGetter<string>, names: readonly string[]) {
  const route = useRoute()
  const router = useRouter()

  const filters = computed(
    () =>
      Object.fromEntries(
        names.map((name) => [name, String(route.query[name] ?? '')]).filter(([, value]) => value !== ''),
      ) as Record<string, string>,
  )
  const cursor = computed(() => (route.query['cursor'] ? String(route.query['cursor']) : undefined))
  const answer = useResource<Page<T>>(path, () => ({ ...filters.value, cursor: cursor.value }))

  const go = (query: Record<string, string | undefined>) =>
    router.push({ query: Object.fromEntries(Object.entries(query).filter(([, value]) => value)) })

  return {
    ...answer,
    filters,
    cursor,
    items: computed(() => answer.data.value?.items ?? []),
    filter: (change: Record<string, string | undefined>) => go({ ...filters.value, ...change }),
    reset: () => go({}),
    goTo: (to: string | undefined) => go({ ...filters.value, cursor: to }),
  }
}
