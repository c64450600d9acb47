import type { AppointmentChoices, RoleChoice } from '@/api/types'

export interface Wish {
  role: string
  township: string
  village: string
  unit: string
  validFrom: string
  validTo: string
}

/** Roles that look at the whole county, over all units. */
export const overAllUnits = (role: RoleChoice | undefined) => ['leader', 'auditor'].includes(role?.name ?? '')

export const levelOf = (role: RoleChoice | undefined) => role?.level ?? ''

/** Units that a county office or an administrator belongs to: a township is chosen as a place. */
export const unitsFor = (choices: AppointmentChoices | undefined) =>
  (choices?.units ?? []).filter((unit) => unit.origin !== 'DIVISION')

/** The place and the unit that go with the role; in a township the unit is the township. */
export function placed(wish: Wish, role: RoleChoice | undefined, county: string): { area: string; unit: string } {
  switch (levelOf(role)) {
    case 'village':
      return { area: wish.village, unit: wish.township }
    case 'township':
      return { area: wish.township, unit: wish.township }
    case 'county':
      return { area: county, unit: overAllUnits(role) ? '*' : wish.unit }
    default:
      return { area: '', unit: wish.unit }
  }
}

/** Which of its fields a wish still lacks, by their keys in the texts. */
export function missingIn(
  wish: Wish,
  role: RoleChoice | undefined,
): ('role' | 'township' | 'village' | 'unit' | 'validFrom')[] {
  const local = ['village', 'township'].includes(levelOf(role))
  const needed = {
    role: wish.role,
    ...(local ? { township: wish.township } : {}),
    ...(levelOf(role) === 'village' ? { village: wish.village } : {}),
    ...(role && !local && !overAllUnits(role) ? { unit: wish.unit } : {}),
    validFrom: wish.validFrom,
  }
  return Object.entries(needed)
    .filter(([, value]) => value === '')
    .map(([key]) => key as never)
}
