import type { SelfReportTownship } from '@/api/types'

export const risks = ['01', '04', '05', '03', '08', '07', '06', '02', '11', '09', '10', '99'] as const
export const mostRisks = 5

/** The public form as a villager fills it in; `website` is a trap no person sees. */
export interface SelfReportDraft {
  area: string
  name: string
  idNumber: string
  phone: string
  risks: string[]
  happened: string
  consent: boolean
  website: string
}

export const emptyForm = (area: string): SelfReportDraft => ({
  area,
  name: '',
  idNumber: '',
  phone: '',
  risks: [],
  happened: '',
  consent: false,
  website: '',
})

export const isComplete = (draft: SelfReportDraft) =>
  draft.area !== '' &&
  draft.name.length >= 2 &&
  /^1[3-9]\d{9}$/.test(draft.phone) &&
  draft.risks.length > 0 &&
  draft.happened.trim().length >= 4 &&
  draft.consent

/** What is sent; an identity number only when there is one. */
export const bodyOf = ({ idNumber, ...draft }: SelfReportDraft, form: string) => ({
  ...draft,
  form,
  happened: draft.happened.trim(),
  ...(idNumber === '' ? {} : { idNumber }),
})

/** The township a village code belongs to, when the list has it. */
export const townshipOf = (townships: SelfReportTownship[], village: string) =>
  townships.find((town) => town.villages.some((each) => each.area === village))?.area ?? ''
