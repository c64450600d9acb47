/** Amounts of the rules, in force and proposed. */

export interface StandardAmount {
  key: string
  label: string
  kind?: string | null
  area?: string | null
  areaName?: string | null
  value: string | number
  unit?: string | null
  validFrom: string
  validTo?: string | null
  knownSince?: string | null
  knownUntil?: string | null
  reference?: string | null
  sample?: boolean
}

export interface StandardProposal {
  id: string
  key: string
  label: string
  kind?: string | null
  area?: string | null
  value: string | number
  validFrom: string
  validTo?: string | null
  reference: string
  reason: string
  state: 'PROPOSED' | 'APPROVED' | 'REJECTED'
  proposedBy: string
  proposedAt: string
}

export interface StandardsAnswer {
  definitions?: { key: string; label: string }[]
  amounts: StandardAmount[]
  missing?: { key: string; label: string }[]
  proposals?: StandardProposal[]
}
