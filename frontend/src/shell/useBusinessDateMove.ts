import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { get, post } from '@/api/http'
import { asProblem, type ApiProblem } from '@/api/problem'
import type { BusinessDateState } from '@/api/types'
import { useSession } from '@/session/store'

const path = '/api/gateway/v1/business-date'
const patience = 60_000

/** Moves the demo's business date and waits until every service has run the checks of the days passed. */
export function useBusinessDateMove() {
  const { t } = useI18n()
  const session = useSession()
  const queries = useQueryClient()
  const running = ref(false)
  const problem = ref<ApiProblem>()
  const message = ref('')

  async function move(to: string) {
    running.value = true
    problem.value = undefined
    message.value = ''
    try {
      await post(`${path}/moves`, { to })
      const caughtUp = await waitForSweeps()
      await session.load()
      await queries.invalidateQueries()
      message.value = t(caughtUp ? 'date.done' : 'date.late', { date: session.businessDate ?? to })
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      running.value = false
    }
  }

  return { move, running, problem, message }
}

async function waitForSweeps(): Promise<boolean> {
  const giveUp = Date.now() + patience
  while (Date.now() < giveUp) {
    if (hasCaughtUp(await get<BusinessDateState>(path))) return true
    await new Promise((resolve) => setTimeout(resolve, 800))
  }
  return false
}

/** All days up to the target have passed, and every service has run their checks. */
export function hasCaughtUp(state: BusinessDateState): boolean {
  if (state.target && state.date < state.target) return false
  return state.caughtUp ?? (state.services ?? []).every((each) => each.caughtUp)
}
