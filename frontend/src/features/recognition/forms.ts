/** What each act of a recognition asks for. Labels stand under recognition.field; the names are those of the contract. */
export interface FormField {
  name: string
  kind: 'text' | 'long' | 'date' | 'number' | 'category' | 'risks' | 'yesNo' | 'file'
  required?: boolean
  /** i18n keys of the two answers of a yes-no field. */
  answers?: [string, string]
}

const reason: FormField = { name: 'reason', kind: 'long', required: true }
const note: FormField = { name: 'note', kind: 'long' }

export const forms: Record<string, FormField[]> = {
  visit: [{ name: 'visitedOn', kind: 'date', required: true }, note],
  authorisation: [
    { name: 'signedOn', kind: 'date', required: true },
    { name: 'signedBy', kind: 'text', required: true },
    { name: 'writtenBy', kind: 'text' },
    { name: 'fileId', kind: 'file', required: true },
  ],
  verification: [
    { name: 'situation', kind: 'long', required: true },
    { name: 'category', kind: 'category', required: true },
    { name: 'risks', kind: 'risks', required: true },
    { name: 'event', kind: 'text' },
  ],
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
  preparation: [
    { name: 'category', kind: 'category', required: true },
    { name: 'risks', kind: 'risks', required: true },
    { name: 'opinion', kind: 'long', required: true },
  ],
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

/** Names of actions as the services write them (PUBLICITY_END, publicityEnd) -> the noun of the address (publicity-end). */
export function actionNoun(action: string): string {
  return action
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/_/g, '-')
    .toLowerCase()
}

export type Values = Record<string, unknown>

/** Which required fields are still empty. "Nobody voted against" is an answer: zero counts as filled. */
export function missingIn(fields: FormField[], values: Values): string[] {
  return fields.filter((field) => field.required && isEmpty(values[field.name])).map((field) => field.name)
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The request body: filled fields only, numbers as numbers, and the evidence uploaded for this act. */
export function bodyOf(fields: FormField[], values: Values, evidence: Record<string, string>): Values {
  const filled = fields
    .filter((field) => !isEmpty(values[field.name]))
    .map((field) => [field.name, field.kind === 'number' ? Number(values[field.name]) : values[field.name]])
  const files = Object.entries(evidence).map(([kind, fileId]) => ({ kind, fileId }))
  return { ...Object.fromEntries(filled), ...(files.length > 0 ? { evidence: files } : {}) }
}
