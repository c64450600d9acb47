/** What a rule found, with its facts, amounts and clauses. */

export interface FactSource {
  agency: string
  batch?: string | null
  row?: number | null
}

export interface Fact {
  name: string
  label: string
  value: string | number | boolean | null
  source?: FactSource | null
  observed?: string | null
  recorded?: string | null
}

export interface Amount {
  unit?: string
  key: string
  label: string
  value: string
  validFrom?: string | null
  validTo?: string | null
  reference?: string | null
  sample?: boolean
}

export interface Finding {
  rule: string
  ruleLabel: string
  version: number
  outcome: 'MET' | 'NOT_MET' | 'NEEDS_REVIEW'
  sentence: string
  clauses: string[]
  facts: Fact[]
  amounts: Amount[]
  missing: { fact: string; label: string; owedBy: string }[]
  clearing?: string | null
}

export interface Clause {
  id: string
  document: string
  text: string
  status: string
  why?: string | null
}
