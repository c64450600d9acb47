/** The register: households, members, incomes, and the divisions they live in. */

import type { ClueRow, RecognitionRow } from './cases'
import type { Fact, FactSource, Finding } from './findings'
import type { EliminationRow, Visit } from './monitored'

export type HouseholdKind = 'OUT_OF_POVERTY' | 'ORDINARY'

export interface HouseholdRow {
  id: string
  no: string
  area: string
  areaName: string
  headName: string
  kind: HouseholdKind
  persons: number
  category?: string | null
  risks?: string[]
  perCapitaIncome?: string | null
  incomePeriod?: string | null
  updatedAt?: string | null
}

export interface Member {
  id: string
  name: string
  relation: string
  sex: string
  birthDate: string
  age?: number
  idNumberMasked: string
  health?: string | null
  labour?: string | null
  schooling?: string | null
  insured?: boolean | string | null
  leftOn?: string | null
  leftReason?: string | null
}

export interface Income {
  period: string
  wage?: string | null
  business?: string | null
  property?: string | null
  transfer?: string | null
  businessCost?: string | null
  claims?: string | null
  outOfPocket?: string | null
  net?: string | null
  perCapita?: string | null
  source?: FactSource | string | null
}

export interface Household {
  id: string
  no: string
  area: string
  areaName: string
  risks?: string[]
  kind: HouseholdKind
  address?: string | null
  phoneMasked?: string | null
  category?: string | null
  members: Member[]
  incomes: Income[]
  living?: Record<string, unknown> | null
  facts: Fact[]
  findings: Finding[]
  clues: ClueRow[]
  recognitions: RecognitionRow[]
  eliminations?: EliminationRow[]
  visits?: Visit[]
  changes?: { id: string; kindLabel: string; causeLabel: string; stateLabel: string; proposedOn: string }[]
  eliminatedOn?: string | null
  lostOn?: string | null
  lostReason?: string | null
  version?: number
}

export interface SearchAnswer {
  matches: {
    householdId: string
    personId: string
    name: string
    idNumberMasked: string
    area: string
    areaName: string
  }[]
  elsewhere?: { unitName: string } | null
}

export interface Division {
  code: string
  name: string
  level?: string
  children?: Division[]
}
