import type { IndicatorDefinition, IndicatorLine } from '@/api/types'

type Aimed = Pick<IndicatorLine | IndicatorDefinition, 'target' | 'direction' | 'measure'>

/** Key and values of the sentence on an indicator's target. */
export function aimOf(line: Aimed): { key: string; values: Record<string, unknown> } {
  if (line.target === null || line.target === undefined || line.direction === 'NONE')
    return { key: 'indicator.noTarget', values: {} }
  return {
    key: line.direction === 'UP' ? 'indicator.atLeast' : 'indicator.atMost',
    values: { target: line.target, measure: line.measure },
  }
}

export function partsOf(numerator: number | null | undefined, denominator: number | null | undefined): string {
  if (numerator === null || numerator === undefined) return '—'
  return denominator === null || denominator === undefined ? String(numerator) : `${numerator} / ${denominator}`
}
