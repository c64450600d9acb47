/** Which causes go with which change; as the service has it. */
export const causesOf: Record<string, readonly string[]> = {
  MEMBER_LEFT: ['DEATH', 'MARRIED_OUT', 'MOVED_OUT', 'PRISON', 'ENLISTED'],
  MEMBER_JOINED: ['BIRTH', 'MARRIED_IN', 'MOVED_IN'],
  MEMBER_BACK: ['RETURNED'],
  HOUSEHOLD_LOST: ['DEATH', 'MOVED_OUT'],
  REGRADED: ['REVIEW', 'NEW_RISK'],
}

export const relations = [
  '配偶',
  '之子',
  '之女',
  '之儿媳',
  '之女婿',
  '之孙子',
  '之孙女',
  '之外孙子',
  '之外孙女',
  '之父',
  '之母',
  '之岳父',
  '之岳母',
  '之公公',
  '之婆婆',
  '之祖父',
  '之祖母',
  '之曾孙子',
  '之曾孙女',
  '之兄弟姐妹',
  '之兄弟媳妇',
  '之叔伯',
  '之侄儿',
  '之侄女',
  '其他',
] as const

/** A change as it is filled in. */
export interface ChangeDraft {
  kind: string
  cause: string
  happenedOn: string
  reason: string
  evidenceFile?: string
  personId: string
  newHeadId: string
  name: string
  relation: string
  sex: string
  birthDate: string
  idNumber: string
  category: string
  risks: string[]
}

export const emptyChange = (today: string): ChangeDraft => ({
  kind: 'MEMBER_LEFT',
  cause: '',
  happenedOn: today,
  reason: '',
  personId: '',
  newHeadId: '',
  name: '',
  relation: '',
  sex: '',
  birthDate: '',
  idNumber: '',
  category: '',
  risks: [],
})

const given = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined))

/** Only what belongs to the kind of change. */
export function bodyOfChange(draft: ChangeDraft): Record<string, unknown> {
  const { kind, cause, happenedOn, reason, evidenceFile } = draft
  const common = given({ kind, cause, happenedOn, reason, evidenceFile })
  switch (kind) {
    case 'MEMBER_LEFT':
      return { ...common, ...given({ personId: draft.personId, newHeadId: draft.newHeadId }) }
    case 'MEMBER_BACK':
      return { ...common, ...given({ personId: draft.personId }) }
    case 'MEMBER_JOINED': {
      const { name, relation, sex, birthDate, idNumber } = draft
      return { ...common, member: given({ name, relation, sex, birthDate, idNumber }) }
    }
    case 'REGRADED':
      return { ...common, ...given({ category: draft.category }), risks: draft.risks }
    default:
      return common
  }
}
