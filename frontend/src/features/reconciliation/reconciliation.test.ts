import { expect, it } from 'vitest'
import { coverages } from './coverage'

const roots = [
  {
    code: '150822',
    name: '磴口县',
    children: [{ code: '150822101', name: '隆盛合镇', children: [{ code: '150822101211', name: '新地村' }] }],
  },
]

it('a book covers the whole place of its officer or any place within', () => {
  expect(coverages(roots, '150822')).toEqual([
    { code: '', name: '磴口县' },
    { code: '150822101', name: '隆盛合镇' },
    { code: '150822101211', name: '隆盛合镇 新地村' },
  ])
  expect(coverages(roots, '150822101').map((place) => place.code)).toEqual(['', '150822101211'])
})
