import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { ask } from '@/api/http'
import { asProblem } from '@/api/problem'
import { useCommand } from '@/api/queries'
import type { Batch, BatchState } from '@/api/types'
import { tell } from '@/shell/notice'

const moving = new Set<BatchState>(['RECEIVING', 'RECEIVED', 'PARSING', 'MATCHING', 'EVALUATING'])
const commands = { confirm: 'confirmation', discard: 'discard', rematch: 'rematch' } as const
export type BatchAction = keyof typeof commands

export const isMoving = (batch: Batch | undefined) => batch !== undefined && moving.has(batch.state)

/** Where the batches of a route live: rosters, or one feed. */
export function batchesPath(feed: string | undefined): string {
  return feed ? `/api/monitoring/v1/feeds/${encodeURIComponent(feed)}/batches` : '/api/monitoring/v1/rosters/batches'
}

/** One batch, asked for with its ETag each second while it moves: an unchanged batch costs an empty answer. */
export function useBatch() {
  const route = useRoute()
  const feed = route.params['feed'] ? String(route.params['feed']) : undefined
  const path = `${batchesPath(feed)}/${String(route.params['id'])}`
  let etag: string | undefined
  let last: Batch | undefined

  const answer = useQuery({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      const response = await ask(path, {
        signal,
        headers: { Accept: 'application/json', ...(etag && { 'If-None-Match': etag }) },
      })
      if (response.status === 304 && last) return last
      etag = response.headers.get('ETag') ?? undefined
      last = (await response.json()) as Batch
      return last
    },
    refetchInterval: (query) => (isMoving(query.state.data) ? 1000 : false),
  })
  const { run, problem, running } = useCommand()

  async function act(action: BatchAction, done: string) {
    if (await run({ path: `${path}/${commands[action]}`, body: {} })) tell(done)
  }

  return {
    feed,
    path,
    batch: answer.data,
    pending: answer.isPending,
    error: computed(() => (answer.error.value ? asProblem(answer.error.value) : undefined)),
    reload: () => answer.refetch(),
    act,
    problem,
    running,
  }
}
