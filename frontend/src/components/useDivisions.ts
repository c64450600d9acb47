import { computed, type MaybeRefOrGetter } from 'vue'
import { useResource } from '@/api/queries'
import type { Division } from '@/api/types'

type Answer = Division | Division[] | { items: Division[] }

/** The division tree that the signed-in person may see. It changes once in years: read once. */
export function useDivisions(enabled: MaybeRefOrGetter<boolean> = true) {
  const answer = useResource<Answer>('/api/monitoring/v1/divisions', {}, { enabled })
  return { roots: computed(() => rootsOf(answer.data.value)), error: answer.error }
}

export function rootsOf(answer: Answer | undefined): Division[] {
  if (!answer) return []
  if (Array.isArray(answer)) return answer
  return 'items' in answer ? answer.items : [answer]
}
