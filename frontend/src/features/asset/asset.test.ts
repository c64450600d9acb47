import { describe, expect, it } from 'vitest'
import { bodyOfAct, missingInAct } from './acts'
import { bodyOfAsset, emptyDraft, missingInAsset, placesFor } from './form'

const roots = [
  {
    code: '150822',
    name: '磴口县',
    children: [{ code: '150822101', name: '隆盛合镇', children: [{ code: '150822101211', name: '新地村' }] }],
  },
]

describe('the place of an asset', () => {
  it('is as deep as its level', () => {
    expect(placesFor('COUNTY', roots).map((place) => place.code)).toEqual(['150822'])
    expect(placesFor('TOWNSHIP', roots).map((place) => place.code)).toEqual(['150822101'])
    expect(placesFor('VILLAGE', roots)).toEqual([{ code: '150822101211', name: '隆盛合镇 新地村' }])
    expect(placesFor('', roots)).toEqual([])
  })
  it('goes out with twelve digits', () =>
    expect(bodyOfAsset({ ...emptyDraft('2021'), area: '150822101' }).area).toBe('150822101000'))
})

describe('a form', () => {
  it('may leave steward, acceptance number and day of use empty', () => {
    const missing = missingInAsset(emptyDraft('2021'))
    expect(missing).toContain('name')
    expect(missing).toContain('originalCost')
    expect(missing).not.toContain('steward')
    expect(missing).not.toContain('projectYear')
  })
  it('of a list needs neither owner nor cost', () => {
    expect(missingInAsset(emptyDraft('2021'), true)).not.toContain('originalCost')
  })
  it('of a department names the unit that keeps the book', () => {
    expect(missingInAsset({ ...emptyDraft('2021'), level: 'DEPARTMENT' })).toContain('keeper')
  })
  it('leaves out what is empty', () => {
    const body = bodyOfAsset({ ...emptyDraft('2021'), name: '大棚' })
    expect(body).toMatchObject({ name: '大棚', funding: [], projectYear: 2021 })
    expect(body).not.toHaveProperty('ownerName')
  })
})

describe('an act', () => {
  const fields = [
    { name: 'reason', kind: 'long', required: true },
    { name: 'value', kind: 'money' },
    { name: 'anyway', kind: 'yes' },
  ] as const
  it('names what is missing', () => expect(missingInAct([...fields], {})).toEqual(['reason']))
  it('sends money with two decimals and leaves out what is empty', () =>
    expect(bodyOfAct([...fields], { reason: '更正', value: '12.5', anyway: true })).toEqual({
      reason: '更正',
      value: '12.50',
      anyway: true,
    }))
})
