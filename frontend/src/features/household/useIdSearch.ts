import { ref } from 'vue'
import { post } from '@/api/http'
import { asProblem, type ApiProblem } from '@/api/problem'
import type { SearchAnswer } from '@/api/types'

/** Search by identity number: a POST whose content never enters the address, a cache or the history. */
export function useIdSearch() {
  const idNumber = ref('')
  const answer = ref<SearchAnswer>()
  const problem = ref<ApiProblem>()
  const running = ref(false)

  async function search() {
    running.value = true
    answer.value = undefined
    problem.value = undefined
    try {
      answer.value = await post<SearchAnswer>('/api/monitoring/v1/households/searches', {
        idNumber: idNumber.value.toUpperCase(),
      })
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      running.value = false
    }
  }

  return { idNumber, answer, problem, running, search }
}
