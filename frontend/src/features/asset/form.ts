import type { AssetSum, Division } from '@/api/types'

export const levels = ['COUNTY', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'HOUSEHOLD'] as const
export type Level = (typeof levels)[number]

export interface Funding {
  source: string
  document: string
  year: string
  amount: string
}

/** The form as it is typed: every value a text. */
export interface AssetDraft {
  name: string
  category: string
  kind: string
  level: Level | ''
  area: string
  registeringBody: string
  ownerName: string
  quantity: string
  measure: string
  location: string
  projectName: string
  projectYear: string
  formedOn: string
  inUseOn: string
  acceptanceNo: string
  document: string
  steward: string
  originalCost: string
  funding: Funding[]
}

export const emptyFunding = (year: string): Funding => ({ source: '', document: '', year, amount: '' })

export const emptyDraft = (year: string): AssetDraft => ({
  name: '',
  category: '',
  kind: '',
  level: '',
  area: '',
  registeringBody: '',
  ownerName: '',
  quantity: '1',
  measure: '',
  location: '',
  projectName: '',
  projectYear: year,
  formedOn: '',
  inUseOn: '',
  acceptanceNo: '',
  document: '',
  steward: '',
  originalCost: '',
  funding: [emptyFunding(year)],
})

const optional = new Set(['inUseOn', 'acceptanceNo', 'steward', 'funding'])

/** Names of the fields still empty; the server checks the rest and answers with every error at once. */
export function missingInAsset(draft: AssetDraft): string[] {
  return Object.entries(draft)
    .filter(([name, value]) => !optional.has(name) && value === '')
    .map(([name]) => name)
}

/** The request: amounts stay decimal texts, what is empty is left out, the place has twelve digits. */
export function bodyOfAsset(draft: AssetDraft) {
  const { funding, area, ...rest } = draft
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
    area: area.padEnd(12, '0'),
    funding: funding.map((row) => ({ ...row, year: Number(row.year) })),
    projectYear: Number(draft.projectYear),
  }
}

/** Places an asset of a level may stand in: villages for village and household, townships for township, else the county. */
export function placesFor(level: Level | '', roots: Division[]): { code: string; name: string }[] {
  if (level === 'COUNTY' || level === 'DEPARTMENT') return roots
  const townships = roots.flatMap((root) => (root.code.length === 6 ? (root.children ?? []) : [root]))
  if (level === 'TOWNSHIP') return townships
  if (!level) return []
  return townships.flatMap((township) => {
    if (township.code.length === 12) return [township]
    return (township.children ?? []).map(({ code, name }) => ({ code, name: `${township.name} ${name}` }))
  })
}

/** The last line of a summary. Sums in whole fen, so that cents stay exact. */
export function totalOf(sums: AssetSum[], label: string): AssetSum {
  const fen = sums.reduce((all, sum) => all + Math.round(Number(sum.originalCost) * 100), 0)
  return {
    key: '',
    label,
    assets: sums.reduce((all, sum) => all + sum.assets, 0),
    originalCost: (fen / 100).toFixed(2),
  }
}
