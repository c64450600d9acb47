/** Whose application it is: a household of the copy, that of a need card, or somebody who is not registered. */
export type Subject =
  | { kind: 'card'; cardId: string; headName: string }
  | { kind: 'household'; householdId: string; headName: string }
  | { kind: 'walkIn' }

/** The form as it is typed. */
export interface Draft {
  channel: string
  area: string
  headName: string
  applicant: string
  relation: string
  persons: string
  idNumber: string
  noIdReason: string
  phone: string
  hardship: string
  happenedOn: string
  urgent: boolean
  need: string
  signedOn: string
  signedBy: string
  writtenBy: string
  authorisationFile: string | undefined
  forms: string[]
  proofs: string[]
}

export const channels = ['WINDOW', 'VILLAGE', 'DISCOVERY', 'PHONE'] as const

export const emptyDraft = (today: string, role: string | undefined): Draft => ({
  channel: role === 'village' ? 'VILLAGE' : 'WINDOW',
  area: '',
  headName: '',
  applicant: '',
  relation: '',
  persons: '',
  idNumber: '',
  noIdReason: '',
  phone: '',
  hardship: '',
  happenedOn: '',
  urgent: false,
  need: '',
  signedOn: today,
  signedBy: '',
  writtenBy: '',
  authorisationFile: undefined,
  forms: [],
  proofs: [],
})

/** What still has to be said; the server checks the rest and answers with every error at once. */
export function missingInDraft(draft: Draft, subject: Subject | undefined): string[] {
  const missing = subject ? [] : ['subject']
  if (subject?.kind === 'walkIn') {
    for (const field of ['area', 'applicant', 'persons'] as const) if (draft[field] === '') missing.push(field)
    if (draft.idNumber === '' && draft.noIdReason === '') missing.push('idNumber')
  }
  for (const field of ['hardship', 'need'] as const) if (draft[field] === '') missing.push(field)
  if (draft.authorisationFile && draft.signedBy === '') missing.push('signedBy')
  return missing
}

/** The request: only what was said. */
export function bodyOfDraft(draft: Draft, subject: Subject, repeats: { seen: string[]; reason: string }) {
  const text = (...names: (keyof Draft)[]) =>
    Object.fromEntries(names.map((name) => [name, draft[name]]).filter(([, value]) => value !== ''))
  return {
    programme: 'TEMPORARY_RELIEF',
    ...subjectOf(subject),
    ...text('channel', 'applicant', 'relation', 'phone', 'hardship', 'happenedOn', 'need'),
    ...(subject.kind === 'walkIn' ? text('area', 'headName', 'idNumber', 'noIdReason') : {}),
    ...(draft.persons === '' ? {} : { persons: Number(draft.persons) }),
    urgent: draft.urgent,
    ...(draft.authorisationFile
      ? { authorisation: { ...text('signedOn', 'signedBy', 'writtenBy'), fileId: draft.authorisationFile } }
      : {}),
    evidence: [
      ...draft.forms.map((fileId) => ({ kind: 'APPLICATION_FORM', fileId })),
      ...draft.proofs.map((fileId) => ({ kind: 'PROOF', fileId })),
    ],
    ...(repeats.seen.length > 0 ? { repeatsSeen: repeats.seen, repeatReason: repeats.reason } : {}),
  }
}

function subjectOf(subject: Subject) {
  if (subject.kind === 'card') return { needCardId: subject.cardId }
  return subject.kind === 'household' ? { householdId: subject.householdId } : {}
}
