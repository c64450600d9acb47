/** What each act of a case asks for. Labels stand under `<texts>.field`; the names are those of the contract. */
export interface FormField {
  name: string
  kind: 'text' | 'long' | 'date' | 'number' | 'money' | 'select' | 'multi' | 'yesNo' | 'file' | 'files'
  required?: boolean
  /** i18n keys of the two answers of a yes-no field. */
  answers?: [string, string]
  /** Codes to choose from, and the group of their words. */
  options?: readonly string[]
  optionText?: string
  /** How many may be chosen. */
  max?: number
  /** Kind of document that a file of this field is. */
  paper?: string
}

/** One kind of case: where its words, files and forms are. */
export interface CaseKind {
  texts: string
  service: Service
  forms: Record<string, FormField[]>
  /** Acts back, out or beside: shown after the others. */
  secondary: ReadonlySet<string>
  /** Acts that stand in another place of the page. */
  elsewhere: ReadonlySet<string>
}

export type Service = 'monitoring' | 'assets' | 'assistance' | 'tasks'

export type Values = Record<string, unknown>

export interface CaseRecord {
  title: string
  lines: { label: string; value: string }[]
}

/** Names of actions as the services write them (PUBLICITY_END, publicityEnd) -> the noun of the address (publicity-end). */
export function actionNoun(action: string): string {
  return action
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/_/g, '-')
    .toLowerCase()
}

/** Which required fields are still empty. "Nobody voted against" is an answer: zero counts as filled. */
export function missingIn(fields: FormField[], values: Values): string[] {
  return fields.filter((field) => field.required && isEmpty(values[field.name])).map((field) => field.name)
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The request body: filled fields only, numbers as numbers, and every document uploaded for this act. */
export function bodyOf(fields: FormField[], values: Values, evidence: Record<string, string>): Values {
  const filled = fields
    .filter((field) => field.kind !== 'files' && !isEmpty(values[field.name]))
    .map((field) => [field.name, field.kind === 'number' ? Number(values[field.name]) : values[field.name]])
  const more = fields
    .filter((field) => field.kind === 'files')
    .flatMap((field) => ((values[field.name] ?? []) as string[]).map((fileId) => ({ kind: field.paper!, fileId })))
  const files = [...Object.entries(evidence).map(([kind, fileId]) => ({ kind, fileId })), ...more]
  return { ...Object.fromEntries(filled), ...(files.length > 0 ? { evidence: files } : {}) }
}
