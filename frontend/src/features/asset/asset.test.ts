import { describe, expect, it } from 'vitest'
import { bodyOfAsset, emptyDraft, missingInAsset, placesFor, totalOf } from './form'

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

it('steward, acceptance number and day of use may stay empty', () => {
  const missing = missingInAsset(emptyDraft('2021'))
  expect(missing).toContain('name')
  expect(missing).not.toContain('steward')
  expect(missing).not.toContain('projectYear')
})

it('a total adds whole fen', () => {
  const sums = [0.1, 0.2].map((value) => ({ key: 'x', label: 'x', assets: 1, originalCost: value.toFixed(2) }))
  expect(totalOf(sums, '合计')).toEqual({ key: '', label: '合计', assets: 2, originalCost: '0.30' })
})
