import { expect, it } from 'vitest'
import { missingIn } from '@/components/casework/casework'
import type { Finding } from '@/api/types'
import { byWeight, conditionTone } from './conditions'
import { eliminationKind, nested, snapshotFields } from './forms'
import { isDecided, states } from './states'

it('the second collection is one object, and none of its fields may be left out', () => {
  const missing = missingIn(eliminationKind.forms['verification']!, { visitedOn: '2021-10-20', method: 'NATURAL' })
  expect(missing).toEqual(['situation', ...snapshotFields])
  expect(nested('verification', { method: 'NATURAL', wage: '1', dropout: false })).toEqual({
    method: 'NATURAL',
    snapshot: { wage: '1', dropout: false },
  })
  expect(nested('entry', { wage: '1' })).toEqual({ wage: '1' })
})

it('the whole is decided once the county has, or the case ended early', () => {
  expect(states.filter((state) => !isDecided(state))).toEqual([
    'VERIFYING',
    'COMPARING',
    'APPRAISAL',
    'PUBLICITY',
    'OBJECTION',
    'TOWN_REVIEW',
    'COUNTY_PREPARATION',
    'COUNTY_DECISION',
  ])
})

it('what forbids stands first, and only a met condition is good news', () => {
  const findings = (['MET', 'NEEDS_REVIEW', 'NOT_MET'] as const).map((outcome) => ({ outcome }) as Finding)
  expect(byWeight(findings).map((each) => each.outcome)).toEqual(['NOT_MET', 'NEEDS_REVIEW', 'MET'])
  expect(conditionTone).toEqual({ MET: 'good', NOT_MET: 'bad', NEEDS_REVIEW: 'warn' })
})
