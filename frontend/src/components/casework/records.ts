import type { CaseRecord } from '@/components/casework/casework'
import { categoryText, riskText } from '@/lib/codes'
import { dateTime } from '@/lib/format'

type Translate = (key: string) => string

/** The recorded steps of a case with their fields as lines; ids and empty fields are left out, files are linked in the timeline. */
export function recordsOf(
  recorded: object,
  parts: readonly string[],
  texts: string,
  t: Translate,
  known: (key: string) => boolean,
): CaseRecord[] {
  const labelOf = (key: string) => (known(`${texts}.field.${key}`) ? t(`${texts}.field.${key}`) : key)
  return parts.flatMap((name) => {
    const lines = Object.entries((recorded as Record<string, object | null | undefined>)[name] ?? {})
      .filter(([key, value]) => isShown(key, value))
      .map(([key, value]) => ({ label: labelOf(key), value: textOf(key, value, t) }))
    return lines.length > 0 ? [{ title: t(`${texts}.part.${name}`), lines }] : []
  })
}

function isShown(key: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  if (/(^|[a-z])id$/i.test(key) && key !== 'paid') return false
  return (
    typeof value !== 'object' ||
    (Array.isArray(value) && value.every((each) => typeof each === 'string') && value.length > 0)
  )
}

function textOf(key: string, value: unknown, t: Translate): string {
  if (key === 'category') return categoryText(t, String(value))
  if ((key === 'risks' || key === 'risksLeft') && Array.isArray(value))
    return value.map((risk) => riskText(t, String(risk))).join('、')
  if (typeof value === 'boolean') return t(value ? 'casework.yes' : 'casework.no_')
  if (Array.isArray(value)) return value.join('、')
  return /^\d{4}-\d{2}-\d{2}T/.test(String(value)) ? dateTime(String(value)) : String(value)
}
