import { expect, it } from 'vitest'
import { bodyOf, draftOf, pathOf } from './responsibility'

const set = {
  scope: 'T2',
  from: '2021-09-16',
  reason: '方案明确',
  document: '磴党发〔2021〕34号',
  changedBy: 'plan',
  units: [
    { unit: 'rural-revitalization', unitName: '乡村振兴局', duty: 'LEAD' as const, leader: '某副县长' },
    { unit: 'all-towns', unitName: '各苏木镇', duty: 'RESPONSIBLE' as const },
  ],
}

it('a change begins with the set that is in force', () => {
  const draft = draftOf(set, '2021-10-08')
  expect(draft.lead).toBe('rural-revitalization')
  expect(draft.leader).toBe('某副县长')
  expect(draft.units).toEqual([{ unit: 'all-towns', person: '' }])
  expect(draft.from).toBe('2021-10-08')
})

it('rows left empty are not sent', () => {
  const draft = draftOf(set, '2021-10-08')
  draft.units.push({ unit: '', person: '谁' })
  const body = bodyOf({ ...draft, reason: '机构调整', document: '某号文件' })
  expect(body['units']).toEqual([{ unit: 'all-towns' }])
  expect(body).not.toHaveProperty('person')
})

it('a task and a clause have addresses of their own', () => {
  expect(pathOf('T2')).toBe('/api/tasks/v1/plan/tasks/2/responsibility')
  expect(pathOf('2.7')).toBe('/api/tasks/v1/plan/clauses/2.7/responsibility')
})
