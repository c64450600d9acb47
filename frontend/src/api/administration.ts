/** What administrators read of accounts, appointments, partner agencies and operation. */

import type { Appointment } from './session'

export type FactorState = 'NOT_NEEDED' | 'MISSING' | 'ENROLLED' | 'EXEMPT'

export interface AccountRow {
  id: string
  username: string
  name: string
  enabled: boolean
  demo: boolean
  roles: string[]
  lockedUntil?: string | null
  oneTime: boolean
  factor: FactorState
  lastLogin?: string | null
}

export interface HeldAppointment {
  appointment: Appointment
  validFrom: string
  validTo?: string | null
  stands: boolean
  endedAt?: string | null
  endWhy?: string | null
}

/** Something an administrator did. */
export interface Act {
  at: string
  byName: string
  kind: string
  detail: string
}

export interface Account {
  account: AccountRow
  disabledWhy?: string | null
  appointments: HeldAppointment[]
  acts: Act[]
  version: number
}

/** A one-time password, shown once; absent when the answer is repeated. */
export interface HandedPassword {
  id: string
  username: string
  oneTimePassword?: string | null
}

export interface RoleChoice {
  name: string
  label: string
  level: string
  deciding: boolean
}

export interface PlaceChoice {
  code: string
  name: string
  within: PlaceChoice[]
}

export interface OfficeUnit {
  code: string
  name: string
  origin: 'PLAN' | 'DIVISION' | 'OWN'
  enabled: boolean
  version: number
}

export interface AppointmentChoices {
  roles: RoleChoice[]
  county: PlaceChoice
  units: OfficeUnit[]
}

export interface AppointmentProposal {
  id: string
  accountId: string
  accountName: string
  username: string
  appointment: Appointment
  validFrom: string
  validTo?: string | null
  state: 'PROPOSED' | 'CONFIRMED' | 'REFUSED'
  proposedAt: string
  proposedByName: string
  decidedAt?: string | null
  decidedByName?: string | null
  why?: string | null
}

export interface PartnerRow {
  id: string
  clientId: string
  name: string
  unitName: string
  state: 'OPEN' | 'WAITING' | 'EXPIRED' | 'DISABLED'
  validTo?: string | null
  usedToday: number
  demo: boolean
}

export interface Partner {
  client: PartnerRow
  unit: string
  contact: string
  disabledWhy?: string | null
  scopes: string[]
  fields: string[]
  requestsPerMinute: number
  batchesPerDay: number
  megabytesPerDay: number
  today: { batches: number; bytes: number }
  secrets: { createdAt: string; expiresAt?: string | null }[]
  lastToken?: string | null
  acts: Act[]
  version: number
}

export interface PartnerOffers {
  scopes: { name: string; label: string }[]
  fields: { name: string; label: string }[]
}

/** A secret, shown once; absent when the answer is repeated. */
export interface HandedSecret {
  id: string
  clientId: string
  clientSecret?: string | null
}

export interface Figure {
  key: string
  label: string
  value: number
  alarm: boolean
  since?: string | null
  sentence: string
}

export interface Operation {
  service: string
  version: string
  startedAt: string
  businessDate: string
  figures: Figure[]
}

export interface FigureRow {
  id: string
  title: string
  state: string
  at?: string | null
  detail: string
}
