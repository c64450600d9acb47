import type { Asset, Division } from '@/api/types'

export const levels = ['COUNTY', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'HOUSEHOLD'] as const
export type Level = (typeof levels)[number]

export interface Funding {
  source: string
  document: string
  year: string
  amount: string
}

const texts = [
  'name',
  'category',
  'kind',
  'area',
  'keeper',
  'department',
  'registeringBody',
  'ownerKind',
  'ownerName',
  'quantity',
  'measure',
  'specification',
  'location',
  'longitude',
  'latitude',
  'projectNo',
  'projectName',
  'projectYear',
  'implementer',
  'startedOn',
  'completedOn',
  'acceptedOn',
  'acceptanceNo',
  'formedOn',
  'inUseOn',
  'document',
  'steward',
  'wearClass',
  'lifeYears',
  'residualRate',
  'originalCost',
] as const

/** The form as it is typed: every value a text. */
export type AssetDraft = Record<(typeof texts)[number], string> & { level: Level | ''; funding: Funding[] }

export const emptyFunding = (year: string): Funding => ({ source: '', document: '', year, amount: '' })

export const emptyDraft = (year: string): AssetDraft => ({
  ...(Object.fromEntries(texts.map((name) => [name, ''])) as Record<(typeof texts)[number], string>),
  level: '',
  quantity: '1',
  projectYear: year,
  funding: [emptyFunding(year)],
})

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** The form of an asset as it is registered, to be corrected. */
export function draftOf(asset: Asset): AssetDraft {
  const { what, whose, origin, wear } = asset
  const flat: Record<string, unknown> = { ...what, ...whose, ...origin, ...wear, steward: asset.steward }
  return {
    ...emptyDraft(''),
    ...Object.fromEntries(texts.filter((name) => name in flat).map((name) => [name, text(flat[name])])),
    level: whose.level as Level,
    keeper: /^\d/.test(whose.keeper) ? '' : whose.keeper,
    lifeYears: wear.lifeMonths ? String(wear.lifeMonths / 12) : '',
    originalCost: asset.originalCost,
    funding: asset.funding.map((row) => ({ ...row, year: String(row.year), amount: String(row.amount) })),
  } as AssetDraft
}

const needed = [
  'name',
  'category',
  'kind',
  'level',
  'area',
  'quantity',
  'measure',
  'location',
  'projectName',
  'projectYear',
  'formedOn',
] as const
const neededWhenRegistered = ['registeringBody', 'ownerName', 'document', 'originalCost'] as const

/** Names of the fields still empty; the server checks the rest and answers with every error at once. */
export function missingInAsset(draft: AssetDraft, listing = false): string[] {
  const fields: readonly (keyof AssetDraft)[] = listing ? needed : [...needed, ...neededWhenRegistered]
  const missing: string[] = fields.filter((name) => draft[name] === '')
  return draft.level === 'DEPARTMENT' && draft.keeper === '' ? [...missing, 'keeper'] : missing
}

/** The request: amounts stay decimal texts, what is empty is left out, the place has twelve digits. */
export function bodyOfAsset(draft: AssetDraft) {
  const { funding, area, ...rest } = draft
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
    area: area.padEnd(12, '0'),
    funding: funding.filter((row) => row.source || row.amount).map((row) => ({ ...row, year: Number(row.year) })),
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
