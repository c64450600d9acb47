import { expect, it } from 'vitest'
import { rootsOf } from '@/components/useDivisions'
import { filterTree, placeOf } from './divisions'

const roots = rootsOf({
  code: '150822000000',
  name: '磴口县',
  within: [
    {
      code: '150822101000',
      name: '隆盛合镇',
      within: [
        { code: '150822101211', name: '新地村委会', shortName: '新地村' },
        { code: '150822101212', name: '农丰村委会', shortName: '农丰村' },
      ],
    },
    {
      code: '150822102000',
      name: '渡口镇',
      within: [{ code: '150822102211', name: '新地村委会', shortName: '新地村' }],
    },
  ],
})

it('codes are cut to their level, as filters and appointments write them', () => {
  expect(roots[0]!.code).toBe('150822')
  expect(roots[0]!.children!.map((town) => town.code)).toEqual(['150822101', '150822102'])
})

it('a place reads from the township down, since village names repeat', () => {
  expect(placeOf(roots, '150822102211')).toBe('渡口镇新地村')
  expect(placeOf(roots, '150822101')).toBe('隆盛合镇')
  expect(placeOf(roots, '150822')).toBe('磴口县')
  expect(placeOf(roots, '150823')).toBe('')
})

it('the filter keeps what matches and the way to it', () => {
  const [county] = filterTree(roots, '农丰')
  expect(county!.children!.map((town) => town.name)).toEqual(['隆盛合镇'])
  expect(county!.children![0]!.children!.map((village) => village.name)).toEqual(['农丰村'])
})
