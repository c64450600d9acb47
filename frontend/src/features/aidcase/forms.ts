import type { CaseKind, FormField, Values } from '@/components/casework/casework'

export const hardships = ['ILLNESS', 'ACCIDENT', 'DISASTER', 'FIRE', 'INCOME_LOSS', 'EDUCATION', 'OTHER'] as const
const benefits = [
  'NONE',
  'DIBAO',
  'TEKUN',
  'ORPHAN',
  'DISABLED_LIVING',
  'DISABLED_CARE',
  'MEDICAL_AID',
  'DISASTER_AID',
  'EDUCATION_AID',
  'INSURANCE',
]

const reason: FormField = { name: 'reason', kind: 'long', required: true }
const opinion: FormField = { name: 'opinion', kind: 'long', required: true }
const note: FormField = { name: 'note', kind: 'long' }
const amount: FormField = { name: 'amount', kind: 'money', required: true }
const proofs: FormField = { name: 'proofs', kind: 'files', paper: 'PROOF' }
const grant: FormField[] = [amount, { name: 'reason', kind: 'long' }]

const forms: Record<string, FormField[]> = {
  acceptance: [
    { name: 'path', kind: 'select', options: ['SPENDING', 'EMERGENCY'], optionText: 'aidCase.paths', required: true },
    { name: 'amount', kind: 'money' },
    { name: 'note', kind: 'long' },
  ],
  'supplement-notice': [{ name: 'wanted', kind: 'long', required: true }],
  supplement: [{ ...proofs, required: true }, note],
  authorisation: [
    { name: 'signedOn', kind: 'date', required: true },
    { name: 'signedBy', kind: 'text', required: true },
    { name: 'writtenBy', kind: 'text' },
    { name: 'fileId', kind: 'file', required: true },
  ],
  comparison: [
    { name: 'propertyFits', kind: 'yesNo', answers: ['aidCase.fits', 'aidCase.fitsNot'] },
    { name: 'benefits', kind: 'multi', options: benefits, optionText: 'aidCase.benefits' },
    { name: 'note', kind: 'long', required: true },
  ],
  investigation: [
    { name: 'visitedOn', kind: 'date', required: true },
    { name: 'visitors', kind: 'text', required: true },
    { name: 'hardship', kind: 'select', options: hardships, optionText: 'aidCase.hardships', required: true },
    { name: 'persons', kind: 'number', required: true },
    { name: 'income', kind: 'money', required: true },
    { name: 'spending', kind: 'money', required: true },
    { name: 'stillInNeed', kind: 'yesNo', required: true },
    { name: 'disputed', kind: 'yesNo', required: true },
    { name: 'situation', kind: 'long', required: true },
    proofs,
  ],
  appraisal: [
    { name: 'heldOn', kind: 'date', required: true },
    { name: 'place', kind: 'text', required: true },
    { name: 'present', kind: 'number', required: true },
    { name: 'votesFor', kind: 'number', required: true },
    { name: 'votesAgainst', kind: 'number', required: true },
    { name: 'conclusion', kind: 'long', required: true },
  ],
  proposal: [amount, opinion],
  publicity: [
    { name: 'from', kind: 'date', required: true },
    { name: 'place', kind: 'text', required: true },
    { name: 'photoFileId', kind: 'file' },
  ],
  objection: [
    { name: 'raisedBy', kind: 'text', required: true },
    { name: 'content', kind: 'long', required: true },
  ],
  resolution: [
    { name: 'upheld', kind: 'yesNo', required: true },
    { name: 'resolution', kind: 'long', required: true },
  ],
  'publicity-end': [{ name: 'photoFileId', kind: 'file' }, note],
  'town-grant': grant,
  'county-grant': grant,
  endorsement: [opinion],
  confirmation: [opinion],
  disbursement: [
    amount,
    {
      name: 'method',
      kind: 'select',
      options: ['BANK', 'CASH', 'KIND'],
      optionText: 'aidCase.methods',
      required: true,
    },
    { name: 'paidOn', kind: 'date', required: true },
    { name: 'payee', kind: 'text', required: true },
    { name: 'account', kind: 'text' },
    { name: 'voucherFileId', kind: 'file', paper: 'VOUCHER', required: true },
  ],
  filing: [note],
  service: [
    { name: 'servedOn', kind: 'date', required: true },
    { name: 'receivedBy', kind: 'text', required: true },
    { name: 'receiptFileId', kind: 'file' },
  ],
  return: [reason],
  refusal: [reason],
  withdrawal: [reason],
  'to-urgent': [reason, amount],
  'to-ordinary': [reason],
}

export const aidCaseKind: CaseKind = {
  texts: 'aidCase',
  service: 'assistance',
  forms,
  secondary: new Set([
    'supplement-notice',
    'return',
    'refusal',
    'withdrawal',
    'to-urgent',
    'to-ordinary',
    'objection',
    'filing',
  ]),
  elsewhere: new Set(['resolution']),
}

/** "Known to get nothing" is said by a box of its own and sent as an empty list; no box at all means not known. */
export function sentOf(noun: string, body: Values): Values {
  const { benefits: chosen } = body
  return noun === 'comparison' && Array.isArray(chosen) && chosen.includes('NONE') ? { ...body, benefits: [] } : body
}
