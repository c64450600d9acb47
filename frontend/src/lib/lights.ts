import type { Light } from '@/api/types'

/** The most urgent first. */
export const lights: readonly Light[] = ['RED', 'YELLOW', 'UNKNOWN', 'GREEN', 'BLUE', 'GREY']

const rank = (light: Light | null | undefined) => lights.indexOf(light ?? 'GREY')

/** Sorts by urgency; equals keep their order. */
export function byUrgency<T>(items: T[], of: (item: T) => Light | null | undefined): T[] {
  return [...items].sort((one, other) => rank(of(one)) - rank(of(other)))
}

/** Number of a clause in the plan from its id in the policy book: "PLAN_2_7" -> "2.7". */
export const clauseNumber = (reference: string) => reference.replace(/^PLAN_(\d+)_(\d+)$/, '$1.$2')

export const clauseReference = (number: string) => `PLAN_${number.replace('.', '_')}`

/** "75 / 203 个", "60 %"; what nobody reported is a dash. */
export function reached(figure: number | null | undefined, target: number | null | undefined, measure: string): string {
  const done = figure === null || figure === undefined ? '—' : String(figure)
  return target === null || target === undefined ? `${done} ${measure}` : `${done} / ${target} ${measure}`
}
