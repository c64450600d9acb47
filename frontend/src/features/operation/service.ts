import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Figure } from '@/api/types'

export const services = ['monitoring', 'tasks', 'assistance', 'assets'] as const

/** A number whose rows are wanted. */
export interface Asked {
  service: string
  figure: Figure
}

/** Which service's records are looked at; it stands in the URL. */
export function useService() {
  const route = useRoute()
  const router = useRouter()
  const known: readonly string[] = [...services, 'gateway']
  const service = computed(() => {
    const asked = String(route.query['service'] ?? '')
    return known.includes(asked) ? asked : 'monitoring'
  })
  return { service, choose: (to: string) => void router.push({ query: { service: to } }) }
}

/** The content of a log entry on one line: "path /clues, status 200". */
export function bodyText(body: Record<string, unknown>): string {
  return Object.entries(body)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('，')
}
