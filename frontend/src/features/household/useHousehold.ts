import { useResource } from '@/api/queries'
import type { Household } from '@/api/types'

export function useHousehold(id: () => string) {
  return useResource<Household>(() => `/api/monitoring/v1/households/${id()}`)
}

/** A protected number of the household or of one of its members. */
export interface Datum {
  personId?: string
  name: string
  field: 'idNumber' | 'phone' | 'account'
}
