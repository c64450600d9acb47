import { describe, expect, it } from 'vitest'
import type { Recognition } from '@/api/types'
import { actionNoun, bodyOf, missingIn } from '@/components/casework/casework'
import { forms } from './forms'
import { recordsOf } from './records'
import { isDecided, states } from './states'

describe('the form of an act', () => {
  it('is found by the noun of its address', () => {
    expect(actionNoun('PUBLICITY_END')).toBe('publicity-end')
    expect(actionNoun('townshipReview')).toBe('township-review')
  })
  it('counts a vote of zero as given', () => {
    const votes = forms['appraisal']!.filter((field) => field.name.startsWith('votes'))
    expect(missingIn(votes, { votesFor: 24, votesAgainst: 0 })).toEqual([])
    expect(missingIn(votes, { votesFor: 24 })).toEqual(['votesAgainst'])
  })
  it('counts "no" as an answer and no risk as none', () => {
    expect(missingIn(forms['township-review']!, { approved: false, opinion: '材料不全' })).toEqual([])
    expect(missingIn(forms['preparation']!, { category: '02', risks: [], opinion: '同意' })).toEqual(['risks'])
  })
  it('sends numbers as numbers, leaves out what is empty and names the evidence', () => {
    const body = bodyOf(forms['appraisal']!, { heldOn: '2021-10-12', votesFor: '24', place: '' }, { MINUTES: 'f1' })
    expect(body).toEqual({ heldOn: '2021-10-12', votesFor: 24, evidence: [{ kind: 'MINUTES', fileId: 'f1' }] })
  })
})

it('the whole is decided once the county has, or the case ended early', () => {
  expect(states.filter(isDecided)).toEqual([
    'DECIDED',
    'ANNOUNCED',
    'ENTERED',
    'SUPPORTING',
    'REJECTED',
    'WITHDRAWN',
    'NATURAL_LOSS',
  ])
})

it('a record shows words, not codes, and no ids', () => {
  const t = (key: string) => ({ 'category.02': '边缘易致贫户', 'risk.01': '因病', 'casework.yes': '是' })[key] ?? key
  const recognition = {
    verification: { situation: '住院', category: '02', risks: ['01'], fileId: 'f1', event: null },
    review: { approved: true },
  } as unknown as Recognition
  const [verification, review] = recordsOf(recognition, t, () => false)
  expect(verification!.lines.map((line) => line.value)).toEqual(['住院', '边缘易致贫户', '因病'])
  expect(review!.lines).toEqual([{ label: 'approved', value: '是' }])
})
