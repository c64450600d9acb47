import type { HouseholdEvent } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'

type Line = [
  day: string,
  time: string | null,
  kind: string,
  group: string,
  title: string,
  more?: Partial<HouseholdEvent>,
]

const lines: Line[] = [
  [
    '2021-10-19',
    null,
    'VISIT',
    '走访',
    '跟踪走访：稳定',
    { note: '按时服药，已联系扶贫车间', actor: '高村干', unit: '150822101' },
  ],
  [
    '2021-10-18',
    null,
    'AID_PAYMENT',
    '救助',
    '发放临时救助',
    { no: 'LS2021-00001', note: '2000.00 元', link: '/aid-cases/k2' },
  ],
  [
    '2021-10-16',
    null,
    'AID',
    '救助',
    '获得临时救助（计入帮扶计划）',
    { no: 'LS2021-00001', note: '2000.00 元', link: '/aid-cases/k2' },
  ],
  [
    '2021-10-15',
    '2021-10-15T15:30:00+08:00',
    'PLAN',
    '帮扶',
    '制定帮扶计划',
    { no: 'RD-2021-0004', unit: '150822101', link: '/support-plans/p1' },
  ],
  [
    '2021-10-15',
    null,
    'MEASURE',
    '帮扶',
    '帮扶措施：健康帮扶',
    { no: 'RD-2021-0004', note: '家庭医生签约，每月随访，至 2022-10-15', unit: '卫健委', link: '/support-plans/p1' },
  ],
  [
    '2021-10-12',
    '2021-10-12T10:02:00+08:00',
    'RECOGNITION',
    '识别认定',
    '识别认定：县级审定',
    {
      no: 'RD-2021-0004',
      note: '符合边缘易致贫户条件',
      actor: '王局长',
      unit: 'rural-revitalization',
      link: '/recognitions/r4',
    },
  ],
  [
    '2021-10-11',
    '2021-10-11T16:40:00+08:00',
    'RECOGNITION',
    '识别认定',
    '识别认定：乡镇审核',
    { no: 'RD-2021-0004', actor: '刘镇长', unit: '150822101', link: '/recognitions/r4', late: true },
  ],
  [
    '2021-10-04',
    '2021-10-04T11:20:00+08:00',
    'RECOGNITION',
    '识别认定',
    '识别认定：登记核实结果',
    { no: 'RD-2021-0004', actor: '高村干', unit: '150822101', link: '/recognitions/r4' },
  ],
  [
    '2021-10-03',
    '2021-10-03T09:00:00+08:00',
    'CLUE_STEP',
    '预警与线索',
    '线索：分派入户核实',
    { no: 'XS-2021-0001', unit: '150822101', link: '/clues/c1' },
  ],
  [
    '2021-10-02',
    '2021-10-02T08:12:00+08:00',
    'WARNING',
    '预警与线索',
    '医疗支出预警',
    { no: 'XS-2021-0001', note: '近12个月合规自付 23,000.00 元', source: '医保结算明细', link: '/clues/c1' },
  ],
  [
    '2021-09-28',
    null,
    'MEDICAL',
    '部门数据',
    '医保结算：住院',
    { note: '李宝音 合规自付 18000.00 元', source: 'YB-202110-0001 第 214 行' },
  ],
  [
    '2021-09-01',
    null,
    'ENROLMENT',
    '部门数据',
    '学籍：在读',
    { note: '李小宝 磴口县第二小学 三年级', source: 'XJ-202109-0003 第 88 行' },
  ],
  [
    '2021-08-20',
    null,
    'INCOME',
    '花名册与收入',
    '2021 年收入',
    { note: '人均 6113.50 元', source: '隆盛合镇 HMC-202110-0001 第 3 行' },
  ],
  [
    '2021-08-20',
    null,
    'LIVING',
    '花名册与收入',
    '生活与生产条件',
    { note: '住房：砖木；饮水：自来水', source: '隆盛合镇 HMC-202110-0001 第 3 行' },
  ],
]

const events: HouseholdEvent[] = lines.map(([day, time, kind, group, title, more], at) => ({
  id: `t${at + 1}`,
  day,
  time,
  kind,
  group,
  title,
  late: false,
  ...more,
}))

export const timelineEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: '/api/monitoring/v1/households/:id/timeline',
    permission: 'monitoring:household:read',
    answer: ({ request, mood }) => {
      const kinds = new URL(request.url).searchParams.get('kind')?.split(',') ?? []
      return page(
        events.filter((event) => kinds.length === 0 || kinds.includes(event.kind)),
        mood,
      ) as never
    },
  },
]
