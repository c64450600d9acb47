import type { Finding } from '@/api/types'
import { hardships } from './forms'

/** A finding whose codes are words: the service keeps the code, from which it derives the finding again. */
export function readable(finding: Finding, t: (key: string) => string): Finding {
  const codes: readonly string[] = hardships
  return {
    ...finding,
    facts: finding.facts.map((fact) =>
      fact.name === 'hardship' && codes.includes(String(fact.value))
        ? { ...fact, value: t(`aidCase.hardships.${String(fact.value)}`) }
        : fact,
    ),
  }
}
