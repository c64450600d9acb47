import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, toValue, type MaybeRefOrGetter } from 'vue'
import { uuid } from '@/lib/uuid'
import { get, post, type Query } from './http'
import { ApiProblem, asProblem } from './problem'

/** Only what may pass by itself is asked again: an answer of the server (refused, forbidden, not found) is final. */
export function createQueries(retries = 2) {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < retries && [0, 502, 503, 504].includes(asProblem(error).status),
        retryDelay: (failures) => Math.min(400 * 2 ** failures, 3000),
      },
    },
  })
}

/** One GET as server state. The key is path and query, so that the same thing asked twice is asked once. */
export function useResource<T>(
  path: MaybeRefOrGetter<string>,
  query: MaybeRefOrGetter<Query> = {},
  options: { enabled?: MaybeRefOrGetter<boolean>; poll?: (data: T | undefined) => number | false } = {},
) {
  const answer = useQuery<T, ApiProblem>({
    queryKey: computed(() => [toValue(path), toValue(query)]),
    queryFn: ({ signal }) => get<T>(toValue(path), toValue(query), signal),
    enabled: computed(() => toValue(options.enabled ?? true)),
    refetchInterval: (current) => options.poll?.(current.state.data) ?? false,
  })
  return {
    data: answer.data,
    pending: computed(() => answer.isPending.value && toValue(options.enabled ?? true)),
    fetching: answer.isFetching,
    error: computed(() => (answer.error.value ? asProblem(answer.error.value) : undefined)),
    readAt: computed(() =>
      answer.dataUpdatedAt.value ? new Date(answer.dataUpdatedAt.value).toISOString() : undefined,
    ),
    reload: () => answer.refetch(),
  }
}

export interface Command {
  path: string
  body?: unknown
  ifMatch?: string | number
}

/**
 * One POST by the user's hand. The same content sent again after a failure keeps its Idempotency-Key, so that a lost answer
 * cannot make the act happen twice; after success everything on screen is read anew.
 */
export function useCommand<T = unknown>() {
  const queries = useQueryClient()
  const problem = ref<ApiProblem>()
  let sent = { content: '', key: '' }
  const mutation = useMutation<T, unknown, Command>({
    mutationFn: ({ path, body, ifMatch }) => {
      const content = JSON.stringify([path, body])
      if (content !== sent.content) sent = { content, key: uuid() }
      return post<T>(path, body, { idempotencyKey: sent.key, ifMatch })
    },
    onSuccess: async () => {
      sent = { content: '', key: '' }
      await queries.invalidateQueries()
    },
  })

  /** True when it was done; false when it was refused, and then `problem` says why. */
  async function run(command: Command): Promise<T | undefined> {
    problem.value = undefined
    try {
      return (await mutation.mutateAsync(command)) ?? ({} as T)
    } catch (error) {
      problem.value = asProblem(error)
      return undefined
    }
  }

  return { run, problem, running: mutation.isPending, forget: () => (problem.value = undefined) }
}
