import type { DepreciationRun, Difference, Ledger, LedgerCell, LedgerRow, Period } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'

const base = '/api/assets/v1'

const cell = (assets: number, cost: number, accumulated: number): LedgerCell => ({
  assets,
  cost: cost.toFixed(2),
  accumulated: accumulated.toFixed(2),
  net: (cost - accumulated).toFixed(2),
})

const ledger: Ledger = {
  by: 'unit',
  asOf: '2021-10-20',
  lines: [
    {
      key: '150822101',
      label: '隆盛合镇',
      cells: { G: cell(18, 4210000, 310000), J: cell(7, 2864000, 402000), D: cell(40, 320000, 0) },
      sum: cell(65, 7394000, 712000),
    },
    { key: '150822103', label: '补隆淖镇', cells: { G: cell(9, 1800000, 90000) }, sum: cell(9, 1800000, 90000) },
    { key: 'transport', label: '交通局', cells: { G: cell(3, 9600000, 0) }, sum: cell(3, 9600000, 0) },
  ],
  total: {
    key: '',
    label: '合计',
    cells: { G: cell(30, 15610000, 400000), J: cell(7, 2864000, 402000), D: cell(40, 320000, 0) },
    sum: cell(77, 18794000, 802000),
  },
  register: { assets: 77, cost: '18794000.00', agrees: true },
  clauses: ['PLAN_4_5', 'PLAN_4_10'],
}

const row: LedgerRow = {
  id: 'z1',
  no: '150822101211-2020-J-03-0001-T',
  name: '新地村保鲜库',
  categoryLabel: '经营类资产',
  levelLabel: '嘎查村级',
  keeperName: '隆盛合镇新地村',
  departmentName: '农牧和科技局',
  ownerName: '新地村股份经济合作社',
  cost: '864000.00',
  accumulated: '25080.00',
  net: '838920.00',
}

const run: DepreciationRun = {
  id: 'run1',
  month: '2021-09',
  firstMonth: '2020-11',
  ranByName: '系统月末自动计提',
  ranAt: '2021-09-30T23:59:00+08:00',
  entries: 412,
  amount: '186520.33',
}

const sum = {
  month: '2021-09',
  kind: 'DEPRECIATION',
  kindLabel: '计提折旧',
  level: 'VILLAGE',
  levelLabel: '嘎查村级',
  keeper: '150822101211',
  keeperName: '隆盛合镇新地村',
  category: 'J',
  categoryLabel: '经营类资产',
  entries: 3,
  amount: '6840.00',
}

const open = {
  code: '2021Q3',
  from: '2021-07-01',
  to: '2021-09-30',
  dueOn: '2021-10-20',
  closed: false,
  overdue: false,
}
const closed = {
  code: '2021Q2',
  from: '2021-04-01',
  to: '2021-06-30',
  dueOn: '2021-07-20',
  closed: true,
  overdue: false,
  closedByName: '李局长',
  closedOn: '2021-07-18',
  remark: '按期关账',
  digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
}

const unit = (keeper: string, name: string, more: object) => ({
  keeper,
  name,
  assets: 3,
  cost: '1864000.00',
  accumulated: '64000.00',
  net: '1800000.00',
  digest: 'ab',
  signed: false,
  stale: false,
  maySign: false,
  onBehalf: true,
  ...more,
})

const period: Period = {
  period: open,
  units: [
    unit('150822101211', '隆盛合镇新地村', { maySign: true, onBehalf: false }),
    unit('150822101', '隆盛合镇', {
      signed: true,
      signedByName: '张镇长',
      signedAt: '2021-10-12T10:00:00+08:00',
      signedOnBehalf: false,
    }),
    unit('150822101205', '隆盛合镇新民村', {
      stale: true,
      signedByName: '张镇长',
      signedAt: '2021-10-11T10:00:00+08:00',
      signedOnBehalf: true,
      maySign: true,
    }),
    unit('transport', '交通局', {}),
  ],
  levels: [
    { key: '', name: '县级总账', whole: '7456000.00', units: '1864000.00', places: '5592000.00', holds: true },
    { key: '150822101', name: '隆盛合镇', whole: '5592000.00', units: '1864000.00', places: '3728000.00', holds: true },
  ],
  differences: [{ kind: 'AMOUNT', kindLabel: '金额不符', open: 1, explained: 1, settled: 0 }],
  books: [
    {
      id: 'k1',
      no: 'DZ2021Q3-0001',
      sourceLabel: '村集体三资账',
      place: '隆盛合镇',
      fileName: '三资账2021三季度.xlsx',
      rows: 42,
      uploadedByName: '赵敏',
      uploadedAt: '2021-10-12T09:00:00+08:00',
      open: 1,
    },
  ],
  standsAgainst: [
    {
      code: 'assets.period.unsigned',
      detail: '还有 3 个单位没有签认现在的清单：隆盛合镇新地村、隆盛合镇新民村、交通局。',
      clause: 'PLAN_4_11',
    },
    { code: 'assets.period.differences-open', detail: '还有 1 项差异没有消除或说明。', clause: 'PLAN_4_12' },
  ],
}

const difference = (id: string, more: Partial<Difference>): Difference => ({
  id,
  period: '2021Q3',
  kind: 'AMOUNT',
  kindLabel: '金额不符',
  subject: '150822101211-2020-J-03-0001-T',
  assetId: 'z1',
  bookNo: 'DZ2021Q3-0001',
  keeper: '150822101211',
  keeperName: '隆盛合镇新地村',
  here: '864000.00',
  there: '860000.00',
  dueOn: '2021-10-20',
  overdue: false,
  state: 'OPEN',
  ...more,
})

const get = (path: string, permission: string, answer: Endpoint['answer']): Endpoint => ({
  method: 'get',
  path: base + path,
  permission,
  answer,
})

const none = { ...ledger, lines: [], total: { key: '', label: '合计', cells: {}, sum: cell(0, 0, 0) } }

export const ledgerEndpoints: Endpoint[] = [
  get('/ledgers', 'assets:ledger:read', ({ mood }) => (mood === 'empty' ? none : ledger) as never),
  get('/ledgers/rows', 'assets:ledger:read', ({ mood }) => page([row], mood) as never),
  get('/depreciation-runs', 'assets:journal:read', ({ mood }) => page([run], mood) as never),
  get('/depreciation-runs/check', 'assets:journal:read', () => ({ month: '2021-09', assets: 412, differing: 0 })),
  get('/depreciation-runs/:id', 'assets:journal:read', () => ({ run, sums: [sum] }) as never),
  get('/periods', 'assets:period:read', ({ mood }) => page([open, closed], mood) as never),
  get(
    '/periods/:code',
    'assets:period:read',
    ({ params }) =>
      (params['code'] === '2021Q2'
        ? {
            ...period,
            period: closed,
            standsAgainst: [],
            units: period.units.map((each) => ({ ...each, signed: true, stale: false, maySign: false })),
          }
        : period) as never,
  ),
  get('/periods/:code/verification', 'assets:period:verify', () => ({
    period: '2021Q2',
    digest: closed.digest,
    rowsAgree: true,
    journalAgrees: true,
    cost: '7456000.00',
    accumulated: '256000.00',
  })),
  get(
    '/differences',
    'assets:period:read',
    ({ mood }) =>
      page(
        [
          difference('d1', {}),
          difference('d2', {
            subject: 'FX-9',
            assetId: null,
            kind: 'MISSING_HERE',
            kindLabel: '本账缺失',
            here: '—',
            there: '5000.00',
            state: 'EXPLAINED',
            explanation: '对方账重复入账，已函告',
            explainedByName: '赵敏',
            explainedOn: '2021-10-13',
          }),
        ],
        mood,
      ) as never,
  ),
]
