import type { LayerCount, LowIncomePerson } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'
import { households } from './world.ts'

const path = '/api/monitoring/v1/low-income'
const read = 'monitoring:low-income:read'
const file = 'PC20211008-0003 隆盛合镇花名册.xlsx'

const people: LowIncomePerson[] = households.slice(0, 8).map((household, at) => ({
  id: `lp${at}`,
  name: household.headName,
  idNumber: '159900********631X',
  relation: '户主',
  householdId: household.id,
  householdNo: household.no,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  layers: [
    ...(at % 3 === 0
      ? [
          {
            layer: 'ALLOWANCE' as const,
            label: '低保对象',
            value: '农村低保',
            source: at === 3 ? null : { agency: '隆盛合镇', file, row: 4 + at, on: '2021-10-08' },
          },
        ]
      : []),
    ...(at % 3 !== 0 || at === 0
      ? [
          {
            layer: 'MARGINAL' as const,
            label: '边缘易致贫户成员',
            value: '边缘易致贫户',
            source: { agency: '识别认定', file: 'RD-2021-0006', row: null, on: '2021-10-18' },
          },
        ]
      : []),
  ],
}))

const layers: LayerCount[] = [
  { layer: 'DESTITUTE', label: '特困人员', persons: 0, first: 0 },
  { layer: 'ALLOWANCE', label: '低保对象', persons: 3, first: 3 },
  {
    layer: 'EDGE',
    label: '低保边缘家庭成员',
    persons: 0,
    first: 0,
    note: '民政局的低保边缘家庭数据未接入，还没有来源',
  },
  {
    layer: 'RIGID',
    label: '刚性支出困难家庭成员',
    persons: 0,
    first: 0,
    note: '民政局的刚性支出困难家庭数据未接入，还没有来源',
  },
  { layer: 'UNSTABLE', label: '脱贫不稳定户成员', persons: 0, first: 0 },
  { layer: 'MARGINAL', label: '边缘易致贫户成员', persons: 6, first: 5 },
  { layer: 'SUDDEN', label: '突发严重困难户成员', persons: 0, first: 0 },
]

export const lowIncomeEndpoints: Endpoint[] = [
  {
    method: 'get',
    path,
    permission: read,
    answer: ({ request, mood }) => {
      const layer = new URL(request.url).searchParams.get('layer')
      return page(
        people.filter((person) => !layer || person.layers.some((held) => held.layer === layer)),
        mood,
      ) as never
    },
  },
  {
    method: 'get',
    path: `${path}/layers`,
    permission: read,
    answer: ({ mood }) => layers.map((each) => (mood === 'empty' ? { ...each, persons: 0, first: 0 } : each)) as never,
  },
]
