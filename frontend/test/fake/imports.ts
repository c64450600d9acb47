import type { Endpoint } from './backend.ts'
import { page } from './page.ts'

const monitoring = '/api/monitoring/v1'

const stages = (running: number) =>
  [
    ['received', '接收'],
    ['parsed', '校验'],
    ['matched', '匹配'],
    ['evaluated', '研判'],
    ['closed', '完成'],
  ].map(([name, label], at) => ({
    name,
    label,
    state: at < running ? 'DONE' : at === running ? 'RUNNING' : 'WAITING',
    done: at < running ? 900 : at === running ? 420 : null,
    total: 900,
    startedAt: at <= running ? '2021-10-09T10:11:00+08:00' : null,
    endedAt: at < running ? '2021-10-09T10:12:31+08:00' : null,
  }))

export const batch = (id: string, feed: string, feedName: string) => ({
  id,
  no: feed === 'roster' ? 'HMC-202110-0001' : 'YB-202110-0001',
  feed,
  feedName,
  fileName: feed === 'roster' ? '隆盛合镇花名册.xlsx' : '医保结算明细202109.csv',
  mode: 'VALIDATE',
  size: 284_113,
  digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  uploadedBy: '赵敏',
  uploadedAt: '2021-10-09T10:11:00+08:00',
  dataDate: '2021-09-30',
  ...(id.includes('parsed')
    ? {
        state: 'PARSED',
        stages: stages(2),
        counts: { rowsIn: 900, rejected: 9 },
        balanced: null,
        actions: ['confirm', 'discard'],
      }
    : id.includes('running')
      ? { state: 'MATCHING', stages: stages(2), counts: { rowsIn: 900, rejected: 9 }, balanced: null, actions: [] }
      : {
          state: 'CLOSED',
          stages: stages(5),
          counts: { rowsIn: 900, matched: 634, unregistered: 248, duplicate: 5, ambiguous: 4, rejected: 9 },
          balanced: true,
          equation: '900 = 634 + 248 + 5 + 4 + 9',
          actions: ['rematch'],
        }),
})

const feeds = [
  {
    code: 'medical',
    name: '医保结算明细',
    unit: 'medical-insurance',
    unitName: '医保局',
    cycle: '每月',
    columns: [
      { name: '姓名', required: true, description: '与证件一致' },
      { name: '证件号码', required: true, description: '18 位身份证号' },
      { name: '结算日期', required: true, description: 'YYYY-MM-DD' },
      { name: '合规自付', required: true, description: '元，两位小数' },
    ],
    lastBatch: { id: 'b-closed', no: 'YB-202110-0001', state: 'CLOSED', uploadedAt: '2021-10-09T10:11:00+08:00' },
    freshness: { state: 'FRESH', lastData: '2021-09-30', sentence: '数据截至 2021-09-30，按期。' },
  },
]

const doubts = [
  {
    id: 'd1',
    row: 17,
    reason: '证件号码相同但姓名不同，请核对是否改名或号码填错',
    givenName: '李保音',
    registeredName: '李宝音',
    birthDate: '1963-04-12',
    place: '隆盛合镇新地村',
    state: 'OPEN',
  },
  {
    id: 'd2',
    row: 42,
    reason: '15 位旧号码补成 18 位后匹配，请核对是否同一人',
    givenName: '白淑珍',
    registeredName: '白淑珍',
    birthDate: '1965-11-02',
    place: '隆盛合镇新地村',
    state: 'SAME',
    decisionReason: '与派出所核对',
  },
]

const errors = [
  { row: 17, column: '证件号码', value: '15****************9', reason: '校验码不对，请核对最后一位' },
  { row: 64, column: '结算日期', value: '2021-13-02', reason: '不是有效日期' },
  { row: 128, column: '合规自付', value: '三千', reason: '应为数字，如 3000.00' },
]

const preview = {
  head: ['姓名', '证件号码', '结算日期', '总费用', '合规自付'],
  rows: [
    ['李*音', '159900********631X', '2021-09-12', '38212.10', '12400.00'],
    ['白*珍', '159900********6516', '2021-09-15', '812.40', '120.50'],
  ],
}

const match = {
  batch: 'b-closed',
  no: 'YB-202110-0001',
  feed: 'medical',
  feedName: '医保结算明细',
  dataDate: '2021-09-30',
  rowsIn: 900,
  both: { rows: 634, persons: 412 },
  ours: { meaningful: true, expected: 318, missing: 2, sentence: '义务教育阶段适龄儿童（在档）应在学籍数据中' },
  theirs: 248,
  doubtful: 4,
  duplicate: 5,
  rejected: 9,
}

const matchRows: Record<string, object[]> = {
  BOTH: [
    { row: 2, name: '李宝音', idNumber: '159900********631X', place: '隆盛合镇 新地村', reason: '证件号码与姓名一致' },
    { row: 3, name: '白淑珍', idNumber: '159900********6516', place: '隆盛合镇 新地村', reason: '证件号码与姓名一致' },
  ],
  OURS: [
    {
      name: '李*',
      idNumber: '159900********6310',
      place: '隆盛合镇 新地村',
      reason: '这一批没有，最近见于 PC20210905-0012 学籍.csv（数据日期 2021-08-31）',
    },
    { name: '乌**', idNumber: '159900********6511', place: '巴彦高勒镇 城关社区', reason: '历次报送的数据里都没有' },
  ],
  THEIRS: [
    { row: 17, name: '张外来', idNumber: '152801********0038', place: '', reason: '农户档案里没有这个证件号码' },
    {
      row: 42,
      name: '白淑珍',
      idNumber: '159900********6516',
      place: '',
      reason: '经核对不是档案里的那个人：派出所证实',
    },
  ],
}

const matchEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: `${monitoring}/feeds/medical/batches/:id/match`,
    permission: 'monitoring:feed:read',
    answer: () => match,
  },
  {
    method: 'get',
    path: `${monitoring}/feeds/medical/batches/:id/match/rows`,
    permission: 'monitoring:feed:read',
    answer: ({ request, mood }) => {
      const kind = new URL(request.url).searchParams.get('kind') ?? ''
      return page(
        (matchRows[kind] ?? []).map((row) => ({ kind, ...row })),
        mood,
      ) as never
    },
  },
]

function batchEndpoints(base: string, feed: string, name: string, read: string, write: string): Endpoint[] {
  return [
    {
      method: 'get',
      path: `${base}`,
      permission: read,
      answer: ({ mood }) => page([batch('b-closed', feed, name), batch('b-parsed', feed, name)], mood) as never,
    },
    {
      method: 'post',
      path: base,
      permission: write,
      status: 202,
      answer: () => batch('b-parsed', feed, name) as never,
    },
    {
      method: 'get',
      path: `${base}/:id`,
      permission: read,
      answer: ({ params }) => batch(String(params['id']), feed, name) as never,
    },
    { method: 'get', path: `${base}/:id/errors`, permission: read, answer: ({ mood }) => page(errors, mood) as never },
    { method: 'get', path: `${base}/:id/doubts`, permission: read, answer: ({ mood }) => page(doubts, mood) as never },
    { method: 'get', path: `${base}/:id/preview`, permission: read, answer: () => preview },
    ...['confirmation', 'discard', 'rematch'].map((act): Endpoint => ({
      method: 'post',
      path: `${base}/:id/${act}`,
      permission: write,
      answer: () => batch('b-running', feed, name) as never,
    })),
  ]
}

export const importEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: `${monitoring}/feeds`,
    permission: 'monitoring:feed:read',
    answer: ({ mood }) => (mood === 'empty' ? [] : feeds) as never,
  },
  ...batchEndpoints(
    `${monitoring}/feeds/medical/batches`,
    'medical',
    '医保结算明细',
    'monitoring:feed:read',
    'monitoring:feed:import',
  ),
  ...matchEndpoints,
  ...batchEndpoints(
    `${monitoring}/rosters/batches`,
    'roster',
    '花名册',
    'monitoring:roster:read',
    'monitoring:roster:import',
  ),
]
