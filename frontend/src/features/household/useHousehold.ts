import { useResource } from '@/api/queries'
import type { Household } from '@/api/types'

export function useHousehold(id: () => string) {
  return useResource<Household>(() => `/api/monitoring/v1/households/${id()}`)
}
