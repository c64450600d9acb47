import type { SupportMeasure } from '@/api/types'

export const measureKinds = [
  'INDUSTRY',
  'EMPLOYMENT',
  'PUBLIC_POST',
  'FINANCE',
  'HEALTH',
  'EDUCATION',
  'COMPULSORY_EDUCATION',
  'HOUSING',
  'WATER',
  'SAFETY_NET',
  'SOCIAL',
  'RELOCATION',
  'LIVING_CONDITIONS',
  'INFRASTRUCTURE',
  'ENCOURAGEMENT',
  'INSURANCE',
] as const

export interface Person {
  name: string
  unit: string
  phone: string
}

export interface PlanDraft {
  measures: SupportMeasure[]
  responsible: Person[]
}

export const emptyMeasure = (from: string): SupportMeasure => ({
  kind: '',
  description: '',
  unit: '',
  from,
  to: '',
  amount: '',
})

export const emptyPerson = (): Person => ({ name: '', unit: '', phone: '' })

/** What a plan still lacks, as keys of the field labels. A phone is eleven digits beginning with 1. */
export function missingInPlan(draft: PlanDraft): string[] {
  const missing = new Set<string>()
  for (const measure of draft.measures) {
    for (const field of ['kind', 'description', 'unit', 'from'] as const) if (!measure[field]) missing.add(field)
  }
  for (const person of draft.responsible) {
    for (const field of ['name', 'unit'] as const) if (!person[field]) missing.add(field)
    if (!/^1[3-9]\d{9}$/.test(person.phone)) missing.add('phone')
  }
  return [...missing]
}

/** The request body: what was left empty is left out. */
export function bodyOfPlan(draft: PlanDraft) {
  return {
    measures: draft.measures.map((measure) =>
      Object.fromEntries(Object.entries(measure).filter(([, value]) => value !== '')),
    ),
    responsible: draft.responsible,
  }
}
