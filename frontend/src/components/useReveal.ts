import { ref } from 'vue'
import { post } from '@/api/http'
import { asProblem, type ApiProblem } from '@/api/problem'

/** One protected datum: whose it is and what, in words, and how it is asked for. */
export interface Protected {
  name: string
  field: string
  path: string
  body: Record<string, unknown>
}

/** Plain text of one protected datum, for a stated purpose. The value lives in the open dialog only. */
export function useReveal(subject: Protected) {
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
      value.value = (await post<{ value: string }>(subject.path, { ...subject.body, purpose: purpose.value })).value
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      running.value = false
    }
  }

  return { purpose, value, tooShort, problem, running, reveal }
}
