import type { ArrivalBatch, FeedAlarm, FeedArrival } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'

const monitoring = '/api/monitoring/v1'
const read = 'monitoring:arrival:read'

const fact = (name: string, label: string, value: string) => ({
  name,
  label,
  value,
  source: { agency: '医保局', batch: 'PC20211009-0012 医保结算明细202109.csv', row: 0 },
  observed: '2021-09-30',
  recorded: '2021-10-09T10:11:00+08:00',
})

const short: FeedAlarm = {
  id: 'fa1',
  feed: 'medical',
  feedName: '医保结算明细',
  unitName: '医保局',
  rule: 'feed-short',
  batchId: 'b-closed',
  finding: {
    rule: 'feed-short',
    ruleLabel: '行数偏少',
    version: 1,
    outcome: 'MET',
    sentence: '这一批只有 610 行，比以往的中位数 902 行少 30% 以上，可能漏报',
    clauses: ['PLAN_10_4'],
    facts: [fact('rows', '本批行数', '610'), fact('usual', '以往 6 批行数中位数', '902')],
    amounts: [
      {
        key: 'feed-short-percent',
        label: '数据行数偏少预警（比以往中位数少的百分比）',
        value: '30',
        unit: 'PERCENT',
        validFrom: '2021-01-01',
        reference: '系统建议值，尚无磴口县文件规定',
        sample: true,
      },
    ],
    missing: [],
    clearing: '向医保局核对是否漏报；补报或下一批恢复后，次日核对时解除',
  },
  raisedOn: '2021-10-10',
}

const drift: FeedAlarm = {
  ...short,
  id: 'fa2',
  rule: 'feed-drift',
  finding: {
    ...short.finding,
    rule: 'feed-drift',
    ruleLabel: '列内容漂移',
    sentence: '“合规自付”的空值占比由以往的 0.2% 变为 41.0%，变化达到 20 个百分点，口径可能变了',
    facts: [
      fact('share', '本批“合规自付”空值占比（%）', '41.0'),
      fact('usual', '以往 6 批“合规自付”空值占比（%）', '0.2'),
    ],
    clearing: '向医保局核对口径或导出方式是否变了；改正后的一批关闭后，次日核对时解除',
  },
  note: '已电话联系医保局信息中心，次日补报',
  notedBy: '赵敏',
  notedOn: '2021-10-11',
}

const arrivals: FeedArrival[] = [
  {
    code: 'medical',
    name: '医保结算明细',
    unit: 'medical-insurance',
    unitName: '医保局',
    cycle: '每月',
    lastData: '2021-09-30',
    lastArrival: '2021-10-09T10:11:00+08:00',
    dueOn: '2021-11-09',
    state: 'FRESH',
    alarms: [short, drift],
  },
  {
    code: 'education',
    name: '学籍与就读状态',
    unit: 'education',
    unitName: '教育局',
    cycle: '每月',
    lastData: '2021-08-31',
    lastArrival: '2021-09-05T09:00:00+08:00',
    dueOn: '2021-10-10',
    state: 'LATE',
    alarms: [],
  },
  {
    code: 'housing',
    name: '农村住房安全鉴定',
    unit: 'housing',
    unitName: '住建局',
    cycle: '每月',
    state: 'NEVER',
    alarms: [],
  },
]

const batches: ArrivalBatch[] = [610, 900, 911, 904, 893, 899].map((rows, at) => ({
  id: at === 0 ? 'b-closed' : `b-closed-${at}`,
  no: `PC20210${9 - at}09-001${at}`,
  fileName: `医保结算明细20210${9 - at}.csv`,
  dataDate: `2021-0${9 - at}-28`,
  arrivedAt: `2021-0${9 - at}-29T10:11:00+08:00`,
  rows,
  rejected: 9 - at,
  columns:
    at === 5
      ? []
      : [
          { name: '姓名', empty: 0, rejected: 0 },
          { name: '证件号码', empty: 1, rejected: 4 },
          { name: '合规自付', empty: at === 0 ? 250 : 2, rejected: 3 },
        ],
}))

export const arrivalEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: `${monitoring}/arrivals`,
    permission: read,
    answer: ({ mood }) => (mood === 'empty' ? [] : arrivals) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/arrivals/:feed/batches`,
    permission: read,
    answer: ({ mood }) => page(batches, mood) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/feed-alarms`,
    permission: read,
    answer: ({ mood }) => page([{ ...drift, id: 'fa3', clearedOn: '2021-08-12' }], mood) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/feed-alarms/:id/acknowledgement`,
    permission: 'monitoring:arrival:acknowledge',
    answer: () => ({ ...short, note: '已联系', notedBy: '赵敏', notedOn: '2021-10-11' }) as never,
  },
]
