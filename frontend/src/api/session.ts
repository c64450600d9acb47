/** Who works at the desk, under which appointment, and on which business date. */

export interface Appointment {
  id: string
  role: string
  roleLabel: string
  area: string
  areaName: string
  unit: string
  unitName: string
}

export interface DemoAccount {
  username: string
  name?: string
  roleLabel: string
  areaName?: string
}

export interface Session {
  user?: { id: string; name: string } | null
  appointments?: Appointment[]
  current?: Appointment | string | null
  permissions?: string[]
  businessDate?: string
  demo?: boolean
  /** What is still asked of somebody whose password was right. */
  step?: 'GIVE_CODE' | 'CHANGE_PASSWORD' | 'ENROL' | null
  /** An administrator of the demonstration, who needs no second factor. */
  factorExempt?: boolean
  demoAccounts?: DemoAccount[]
}

export interface BusinessDateState {
  date: string
  demo?: boolean
  target?: string | null
  caughtUp?: boolean
  services?: { service: string; sweptTo?: string | null; caughtUp?: boolean }[]
}
