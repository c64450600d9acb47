import { ref } from 'vue'
import { asProblem, type ApiProblem } from '@/api/problem'
import { useSession } from '@/session/store'

/** One step of a login. When it is not the step any more (too late, or done elsewhere) the page shows the one that is. */
export function useStep() {
  const session = useSession()
  const problem = ref<ApiProblem>()
  const busy = ref(false)

  async function run<T>(act: () => Promise<T>): Promise<T | undefined> {
    busy.value = true
    problem.value = undefined
    try {
      return await act()
    } catch (error) {
      problem.value = asProblem(error)
      if (['county.access.unauthenticated', 'gateway.login.other-step'].includes(problem.value.code)) {
        await session.load().catch(() => undefined)
      }
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { problem, busy, run }
}
