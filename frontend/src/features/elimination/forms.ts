import type { CaseKind, FormField, Values } from '@/components/casework/casework'
import { forms as recognition } from '@/features/recognition/forms'

const method: FormField = {
  name: 'method',
  kind: 'select',
  options: ['SUPPORTED', 'NATURAL'],
  optionText: 'elimination.methods',
  required: true,
}

const amounts = ['wage', 'business', 'property', 'transfer', 'businessCost', 'claims', 'outOfPocket'] as const
const problems = ['spendingLeft', 'houseDamaged', 'waterDamaged', 'dropout', 'uninsured'] as const

/** Fields of the second collection: they travel together, under `snapshot`. */
export const snapshotFields: readonly string[] = [...amounts, ...problems, 'collector', 'collectorPhone']

const snapshot: FormField[] = [
  ...amounts.map((name): FormField => ({ name, kind: 'money', required: true })),
  ...problems.map((name): FormField => ({ name, kind: 'yesNo', required: true })),
  { name: 'collector', kind: 'text', required: true },
  { name: 'collectorPhone', kind: 'text', required: true },
]

const reason: FormField = { name: 'reason', kind: 'long', required: true }

const forms: Record<string, FormField[]> = {
  ...Object.fromEntries(
    [
      'authorisation',
      'comparison',
      'appraisal',
      'publicity',
      'objections',
      'resolution',
      'publicity-end',
      'township-review',
      'decision',
      'announcement',
      'return',
      'rejection',
      'withdrawal',
    ].map((noun) => [noun, recognition[noun]!]),
  ),
  verification: [
    { name: 'visitedOn', kind: 'date', required: true },
    method,
    {
      name: 'risksLeft',
      kind: 'multi',
      options: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'],
      optionText: 'risk',
    },
    { name: 'situation', kind: 'long', required: true },
    ...snapshot,
  ],
  preparation: [method, { name: 'opinion', kind: 'long', required: true }],
  entry: [{ name: 'enteredOn', kind: 'date', required: true }],
  rollback: [reason],
}

export const eliminationKind: CaseKind = {
  texts: 'elimination',
  service: 'monitoring',
  forms,
  secondary: new Set(['return', 'rejection', 'withdrawal', 'objections', 'rollback']),
  /** An objection is answered where it stands, in the list of objections. */
  elsewhere: new Set(['resolution']),
}

/** The second collection stands in one object of its own. */
export function nested(noun: string, body: Values): Values {
  if (noun !== 'verification') return body
  const entries = Object.entries(body)
  return {
    ...Object.fromEntries(entries.filter(([name]) => !snapshotFields.includes(name))),
    snapshot: Object.fromEntries(entries.filter(([name]) => snapshotFields.includes(name))),
  }
}
