import type { CaseKind } from '@/components/casework/casework'

/** What a unit may answer by itself; relief is answered by the application that is taken in. */
const help = [
  'DIBAO',
  'TEKUN',
  'MEDICAL_AID',
  'EDUCATION_AID',
  'DISABILITY',
  'HOUSING',
  'JOB',
  'LOAN',
  'INSURANCE',
  'OTHER',
  'NONE',
]

export const needCardKind: CaseKind = {
  texts: 'needCard',
  service: 'assistance',
  forms: {
    acceptance: [],
    answer: [
      { name: 'help', kind: 'select', options: help, optionText: 'needCard.helps', required: true },
      { name: 'reason', kind: 'long', required: true },
    ],
  },
  secondary: new Set(),
  elsewhere: new Set(['application']),
}
