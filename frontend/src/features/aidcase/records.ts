import type { AidCase } from '@/api/types'
import type { CaseRecord } from '@/components/casework/casework'
import { money } from '@/lib/format'

type Translate = (key: string, values?: Record<string, unknown>) => string

const parts = [
  'application',
  'acceptance',
  'supplementNotice',
  'authorisation',
  'comparison',
  'investigation',
  'appraisal',
  'proposal',
  'endorsement',
  'grant',
  'confirmation',
  'refusal',
  'service',
] as const

const sums = new Set(['amount', 'income', 'spending'])

/** The recorded steps with their fields as lines; ids and what was not said are left out, files are linked in the timeline. */
export function recordsOf(aidCase: AidCase, t: Translate, known: (key: string) => boolean): CaseRecord[] {
  return parts.flatMap((name) => {
    const lines = Object.entries(aidCase.records[name] ?? {})
      .filter(([key, value]) => isShown(key, value))
      .map(([key, value]) => ({ label: labelOf(key, t, known), value: textOf(key, value, t) }))
    return lines.length > 0 ? [{ title: t(`aidCase.part.${name}`), lines }] : []
  })
}

function isShown(key: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '' || /id$/i.test(key)) return false
  if (!Array.isArray(value)) return typeof value !== 'object'
  return value.every((each) => typeof each === 'string') && (value.length > 0 || key === 'benefits')
}

function labelOf(key: string, t: Translate, known: (key: string) => boolean): string {
  const found = [`aidCase.short.${key}`, `aidCase.field.${key}`].find(known)
  return found ? t(found) : key
}

function textOf(key: string, value: unknown, t: Translate): string {
  if (key === 'path') return t(`aidCase.paths.${String(value)}`)
  if (sums.has(key)) return t('aidCase.yuan', { amount: money(String(value)) })
  if (key === 'propertyFits') return t(value ? 'aidCase.fits' : 'aidCase.fitsNot')
  if (typeof value === 'boolean') return t(value ? 'casework.yes' : 'casework.no_')
  if (Array.isArray(value)) return value.length > 0 ? value.join('、') : t('aidCase.benefits.NONE')
  return String(value)
}
