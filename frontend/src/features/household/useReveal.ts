import { ref } from 'vue'
import { post } from '@/api/http'
import { asProblem, type ApiProblem } from '@/api/problem'

export interface Revealed {
  personId?: string
  name: string
  field: 'idNumber' | 'phone' | 'account'
}

/** Plain text of one protected field, for a stated purpose. The value lives in the open dialog only. */
export function useReveal(householdId: string, subject: Revealed) {
  const purpose = ref('')
  const value = ref<string>()
  const tooShort = ref(false)
  const problem = ref<ApiProblem>()
  const running = ref(false)

  async function reveal() {
    tooShort.value = purpose.value.length < 4
    if (tooShort.value) return
    running.value = true
    problem.value = undefined
    try {
      const { personId, field } = subject
      const body = { personId, field, purpose: purpose.value }
      value.value = (await post<{ value: string }>(`/api/monitoring/v1/households/${householdId}/reveals`, body)).value
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      running.value = false
    }
  }

  return { purpose, value, tooShort, problem, running, reveal }
}
