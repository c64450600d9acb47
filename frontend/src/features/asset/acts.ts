/** What each act on an asset asks for. Labels stand under asset.field; the names are those of the contract. */
export interface ActField {
  name: string
  kind: 'text' | 'long' | 'date' | 'number' | 'money' | 'choice' | 'yes' | 'file' | 'fundings' | 'shares'
  required?: boolean
  /** Codes to choose from; labels stand under asset.choice. */
  choices?: readonly string[]
}

export interface Act {
  /** The last part of the address. */
  noun: string
  permission: string
  fields: ActField[]
}

const reason: ActField = { name: 'reason', kind: 'long', required: true }
const document: ActField = { name: 'document', kind: 'text', required: true }
const file: ActField = { name: 'fileId', kind: 'file' }
const on: ActField = { name: 'on', kind: 'date' }
const answer: ActField = { name: 'answer', kind: 'long', required: true }
const code: ActField[] = [
  { name: 'creditCode', kind: 'text' },
  { name: 'creditCodeAnyway', kind: 'yes' },
]
const step: ActField[] = [reason, on, { name: 'document', kind: 'text' }, file]
const ownerKinds = ['STATE', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'JOINT_VILLAGES', 'HOUSEHOLD']

/** Steps of the life, by the action the service offers. */
export const steps: Record<string, ActField[]> = {
  PUBLICISE: [
    { name: 'from', kind: 'date', required: true },
    { name: 'until', kind: 'date' },
    { name: 'place', kind: 'text', required: true },
    { name: 'photoFileId', kind: 'file' },
  ],
  OBJECT: [
    { name: 'raisedBy', kind: 'text', required: true },
    { name: 'content', kind: 'long', required: true },
  ],
  DISMISS: [answer],
  UPHOLD: [answer],
  CONFIRM_TITLE: [
    { name: 'ownerKind', kind: 'choice', required: true, choices: ownerKinds },
    { name: 'ownerName', kind: 'text', required: true },
    { name: 'certificateNo', kind: 'text' },
    { name: 'document', kind: 'text' },
    { name: 'shares', kind: 'shares' },
    file,
  ],
  GIVE: [
    { name: 'fromParty', kind: 'text', required: true },
    { name: 'toParty', kind: 'text', required: true },
    { name: 'remark', kind: 'long' },
    file,
  ],
  RECEIVE: [{ name: 'remark', kind: 'long' }],
  FILE: [{ name: 'filingNo', kind: 'text', required: true }, on, file],
  PUT_IN_USE: step,
  IDLE: step,
  REPAIR: step,
  RESUME: step,
  PROPOSE_DISPOSAL: [reason, document, file],
  WITHDRAW_DISPOSAL: [reason],
  DISPOSE: [reason, document, file],
  WRITE_OFF: [reason, document, file],
}

/** Acts beside the life; each is offered to whoever has the permission. */
export const acts: Record<string, Act> = {
  addition: {
    noun: 'additions',
    permission: 'assets:asset:revise',
    fields: [
      { name: 'addedOn', kind: 'date', required: true },
      reason,
      document,
      { name: 'extraYears', kind: 'number' },
      { name: 'funding', kind: 'fundings', required: true },
      file,
    ],
  },
  contract: {
    noun: 'contracts',
    permission: 'assets:asset:operate',
    fields: [
      { name: 'mode', kind: 'choice', required: true, choices: ['SELF', 'ENTRUSTED', 'COOPERATIVE'] },
      { name: 'operator', kind: 'text', required: true },
      ...code,
      { name: 'contractNo', kind: 'text', required: true },
      { name: 'from', kind: 'date', required: true },
      { name: 'to', kind: 'date', required: true },
      { name: 'rentPerYear', kind: 'money' },
      { name: 'guaranteedPerYear', kind: 'money' },
      { name: 'dividendRate', kind: 'number' },
      { name: 'deposit', kind: 'money' },
      { name: 'risk', kind: 'choice', choices: ['LOW', 'MIDDLE', 'HIGH'] },
      { name: 'decision', kind: 'text', required: true },
      { name: 'filedWith', kind: 'text', required: true },
      file,
    ],
  },
  ending: {
    noun: 'ending',
    permission: 'assets:asset:operate',
    fields: [
      { name: 'on', kind: 'date', required: true },
      { name: 'because', kind: 'long', required: true },
    ],
  },
  steward: {
    noun: 'stewards',
    permission: 'assets:asset:operate',
    fields: [
      { name: 'unitName', kind: 'text', required: true },
      { name: 'person', kind: 'text', required: true },
      { name: 'paidFrom', kind: 'text' },
      { name: 'from', kind: 'date' },
      file,
    ],
  },
  upkeep: {
    noun: 'upkeep',
    permission: 'assets:asset:maintain',
    fields: [
      { name: 'kind', kind: 'choice', required: true, choices: ['PATROL', 'REPAIR'] },
      { name: 'on', kind: 'date', required: true },
      { name: 'content', kind: 'long', required: true },
      { name: 'cost', kind: 'money' },
      file,
    ],
  },
  appraisal: {
    noun: 'appraisals',
    permission: 'assets:asset:revise',
    fields: [
      { name: 'valuer', kind: 'text', required: true },
      ...code,
      { name: 'on', kind: 'date', required: true },
      { name: 'value', kind: 'money', required: true },
      { name: 'reportNo', kind: 'text', required: true },
      file,
    ],
  },
  paper: {
    noun: 'papers',
    permission: 'assets:asset:maintain',
    fields: [
      { name: 'title', kind: 'text', required: true },
      { name: 'photo', kind: 'yes' },
      { name: 'fileId', kind: 'file', required: true },
    ],
  },
}

/** Names of actions as the service writes them (PUT_IN_USE) -> the noun of the address (put-in-use). */
export const nounOf = (action: string) => action.toLowerCase().replaceAll('_', '-')

export type ActValues = Record<string, unknown>

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

export function missingInAct(fields: readonly ActField[], values: ActValues): string[] {
  return fields.filter((field) => field.required && isEmpty(values[field.name])).map((field) => field.name)
}

/** The request body: filled fields only; money as a decimal text with two decimals, as the services read it. */
export function bodyOfAct(fields: readonly ActField[], values: ActValues): ActValues {
  return Object.fromEntries(
    fields
      .filter((field) => !isEmpty(values[field.name]))
      .map((field) => [field.name, sent(field, values[field.name])]),
  )
}

function sent(field: ActField, value: unknown): unknown {
  if (field.kind === 'money') return Number.isNaN(Number(value)) ? value : Number(value).toFixed(2)
  if (field.kind === 'number') return Number(value)
  if (field.kind === 'fundings') return (value as { year: string }[]).map((row) => ({ ...row, year: Number(row.year) }))
  return value
}
