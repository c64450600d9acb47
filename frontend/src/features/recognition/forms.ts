import type { CaseKind, FormField } from '@/components/casework/casework'

const reason: FormField = { name: 'reason', kind: 'long', required: true }
const note: FormField = { name: 'note', kind: 'long' }

const category: FormField = {
  name: 'category',
  kind: 'select',
  options: ['01', '02', '03'],
  optionText: 'category',
  required: true,
}
const risks: FormField = {
  name: 'risks',
  kind: 'multi',
  options: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'],
  optionText: 'risk',
  max: 5,
  required: true,
}

export const forms: Record<string, FormField[]> = {
  visit: [{ name: 'visitedOn', kind: 'date', required: true }, note],
  authorisation: [
    { name: 'signedOn', kind: 'date', required: true },
    { name: 'signedBy', kind: 'text', required: true },
    { name: 'writtenBy', kind: 'text' },
    { name: 'fileId', kind: 'file', required: true },
  ],
  verification: [{ name: 'situation', kind: 'long', required: true }, category, risks, { name: 'event', kind: 'text' }],
  comparison: [note],
  appraisal: [
    { name: 'heldOn', kind: 'date', required: true },
    { name: 'place', kind: 'text', required: true },
    { name: 'attendees', kind: 'number', required: true },
    { name: 'present', kind: 'number', required: true },
    { name: 'votesFor', kind: 'number', required: true },
    { name: 'votesAgainst', kind: 'number', required: true },
    { name: 'conclusion', kind: 'long', required: true },
  ],
  publicity: [
    { name: 'from', kind: 'date', required: true },
    { name: 'place', kind: 'text', required: true },
    { name: 'photoFileId', kind: 'file' },
  ],
  objections: [
    { name: 'raisedBy', kind: 'text', required: true },
    { name: 'content', kind: 'long', required: true },
  ],
  resolution: [
    { name: 'upheld', kind: 'yesNo', required: true },
    { name: 'resolution', kind: 'long', required: true },
  ],
  'publicity-end': [{ name: 'photoFileId', kind: 'file' }, note],
  'township-review': [
    {
      name: 'approved',
      kind: 'yesNo',
      required: true,
      answers: ['recognition.field.agree', 'recognition.field.disagree'],
    },
    { name: 'opinion', kind: 'long', required: true },
  ],
  preparation: [category, risks, { name: 'opinion', kind: 'long', required: true }],
  decision: [
    {
      name: 'approved',
      kind: 'yesNo',
      required: true,
      answers: ['recognition.field.agree', 'recognition.field.disagree'],
    },
    { name: 'reason', kind: 'long' },
  ],
  announcement: [
    { name: 'announcedOn', kind: 'date', required: true },
    { name: 'place', kind: 'text', required: true },
  ],
  entry: [
    { name: 'nationalNo', kind: 'text', required: true },
    { name: 'enteredOn', kind: 'date', required: true },
  ],
  return: [reason],
  rejection: [reason],
  withdrawal: [reason, { name: 'naturalLoss', kind: 'yesNo', required: true }],
  'green-channel': [reason, { name: 'aid', kind: 'long', required: true }],
}

export const recognitionKind: CaseKind = {
  texts: 'recognition',
  service: 'monitoring',
  forms,
  secondary: new Set(['return', 'rejection', 'withdrawal', 'green-channel', 'objections']),
  /** An objection is answered where it stands, in the list of objections. */
  elsewhere: new Set(['resolution']),
}
