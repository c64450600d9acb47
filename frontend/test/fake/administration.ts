import type {
  Account,
  AccountRow,
  AppointmentChoices,
  AppointmentProposal,
  Figure,
  Operation,
  Partner,
  OfficeUnit,
} from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'

const gateway = '/api/gateway/v1'

const row = (more: Partial<AccountRow> & Pick<AccountRow, 'id' | 'username' | 'name'>): AccountRow => ({
  enabled: true,
  demo: false,
  roles: [],
  oneTime: false,
  factor: 'NOT_NEEDED',
  lastLogin: '2021-10-19T08:31:00+08:00',
  ...more,
})

const accounts: AccountRow[] = [
  row({ id: 'k1', username: 'zhaomin', name: '赵敏', roles: ['苏木镇经办'] }),
  row({
    id: 'k2',
    username: 'bater',
    name: '巴特尔',
    roles: ['苏木镇负责人', '县级经办'],
    lockedUntil: '2021-10-20T09:05:00+08:00',
  }),
  row({ id: 'k3', username: 'liuyan', name: '刘燕', roles: ['系统管理员'], factor: 'ENROLLED' }),
  row({ id: 'k4', username: 'gaowa', name: '高娃', roles: [], oneTime: true, lastLogin: null }),
  row({ id: 'k5', username: 'wangjun', name: '王军', enabled: false, roles: ['行业部门'] }),
  row({ id: 'k6', username: 'xitong', name: '系统管理演示员', roles: ['系统管理员'], factor: 'EXEMPT', demo: true }),
]

const bayan = { area: '150822100', areaName: '巴彦高勒镇', unit: '150822100', unitName: '巴彦高勒镇' }

const account: Account = {
  account: accounts[1]!,
  disabledWhy: null,
  appointments: [
    {
      appointment: { id: 'r1', role: 'township_head', roleLabel: '苏木镇负责人', ...bayan },
      validFrom: '2021-03-01',
      validTo: null,
      stands: true,
    },
    {
      appointment: { id: 'r2', role: 'township', roleLabel: '苏木镇经办', ...bayan },
      validFrom: '2020-01-01',
      validTo: '2021-02-28',
      stands: false,
      endedAt: '2021-02-26T17:00:00+08:00',
      endWhy: '提任负责人',
    },
  ],
  acts: [
    {
      at: '2021-03-01T09:10:00+08:00',
      byName: '安全管理演示员',
      kind: 'GRANTED',
      detail: '任职生效：苏木镇负责人，巴彦高勒镇',
    },
    { at: '2021-02-26T17:00:00+08:00', byName: '安全管理演示员', kind: 'GRANT_ENDED', detail: '终止任职：提任负责人' },
    { at: '2020-01-01T08:40:00+08:00', byName: '系统管理演示员', kind: 'CREATED', detail: '建立账号 bater' },
  ],
  version: 3,
}

const units: OfficeUnit[] = [
  { code: 'rural-revitalization', name: '乡村振兴局', origin: 'PLAN', enabled: true, version: 0 },
  { code: 'medical-insurance', name: '医保局', origin: 'PLAN', enabled: true, version: 0 },
  { code: '150822100', name: '巴彦高勒镇', origin: 'DIVISION', enabled: true, version: 0 },
  { code: 'red-cross', name: '红十字会', origin: 'OWN', enabled: true, version: 1 },
  { code: 'old-office', name: '扶贫办（旧）', origin: 'OWN', enabled: false, version: 2 },
]

const choices: AppointmentChoices = {
  roles: [
    { name: 'village', label: '嘎查村干部', level: 'village', deciding: false },
    { name: 'township_head', label: '苏木镇负责人', level: 'township', deciding: true },
    { name: 'county', label: '县级经办', level: 'county', deciding: false },
    { name: 'leader', label: '县领导', level: 'county', deciding: false },
  ],
  county: {
    code: '150822',
    name: '磴口县',
    within: [
      {
        code: '150822101',
        name: '隆盛合镇',
        within: [{ code: '150822101211', name: '新地村', within: [] }],
      },
    ],
  },
  units,
}

const proposals: AppointmentProposal[] = [
  {
    id: 'v1',
    accountId: 'k4',
    accountName: '高娃',
    username: 'gaowa',
    appointment: { id: 'v1', role: 'township_head', roleLabel: '苏木镇负责人', ...bayan },
    validFrom: '2021-10-25',
    validTo: null,
    state: 'PROPOSED',
    proposedAt: '2021-10-19T15:20:00+08:00',
    proposedByName: '安全管理演示员',
  },
  {
    id: 'v2',
    accountId: 'k2',
    accountName: '巴特尔',
    username: 'bater',
    appointment: {
      id: 'v2',
      role: 'county_head',
      roleLabel: '县级审定',
      area: '150822',
      areaName: '磴口县',
      unit: 'rural-revitalization',
      unitName: '乡村振兴局',
    },
    validFrom: '2021-10-11',
    validTo: '2022-10-10',
    state: 'REFUSED',
    proposedAt: '2021-10-10T10:00:00+08:00',
    proposedByName: '安全管理演示员',
    decidedAt: '2021-10-10T16:30:00+08:00',
    decidedByName: '系统管理演示员',
    why: '没有任命文件',
  },
]

const partner: Partner = {
  client: {
    id: 'g1',
    clientId: 'yibao-his',
    name: '医保结算系统',
    unitName: '医保局',
    state: 'OPEN',
    validTo: '2022-10-31',
    usedToday: 2,
    demo: false,
  },
  unit: 'medical-insurance',
  contact: '信息科 0478-0000000',
  scopes: ['feed:medical:read', 'feed:medical:write'],
  fields: ['batch.counts', 'error.reason'],
  requestsPerMinute: 60,
  batchesPerDay: 20,
  megabytesPerDay: 1024,
  today: { batches: 2, bytes: 73_400_320 },
  secrets: [
    { createdAt: '2021-10-18T09:00:00+08:00', expiresAt: null },
    { createdAt: '2021-01-04T09:00:00+08:00', expiresAt: '2021-10-25T09:00:00+08:00' },
  ],
  lastToken: '2021-10-20T02:00:04+08:00',
  acts: [
    {
      at: '2021-10-18T09:00:00+08:00',
      byName: '系统管理演示员',
      kind: 'ROTATED',
      detail: '更换密钥，旧密钥 7 天后失效',
    },
    {
      at: '2021-01-04T10:00:00+08:00',
      byName: '安全管理演示员',
      kind: 'GRANTED',
      detail: '授权：报送和查看医保报销结算',
    },
  ],
  version: 4,
}

const partners = [
  partner.client,
  { ...partner.client, id: 'g2', clientId: 'demo-yibao', name: '医保局沙箱（演示）', demo: true, usedToday: 0 },
  {
    ...partner.client,
    id: 'g3',
    clientId: 'zhujian-jd',
    name: '房屋鉴定系统',
    unitName: '住建局',
    state: 'WAITING' as const,
    validTo: null,
    usedToday: 0,
  },
]

const figure = (key: string, label: string, value: number, sentence: string, alarm = false): Figure => ({
  key,
  label,
  value,
  alarm,
  since: alarm ? '2021-10-20T08:52:00+08:00' : null,
  sentence,
})

const operationOf = (service: string): Operation => ({
  service,
  version: '0.1.0',
  startedAt: '2021-10-20T07:58:00+08:00',
  businessDate: '2021-10-20',
  figures: [
    figure('outbox', '待发消息', 0, '消息随写随发。'),
    figure('consumers', '未读消息', 3, '其他服务已经发出、本服务还没有处理的消息。'),
    service === 'tasks'
      ? figure('dead-letters', '处理失败的消息', 1, '排除原因后在“处理失败的消息”中重放。', true)
      : figure('dead-letters', '处理失败的消息', 0, '没有处理失败的消息。'),
    figure('chain', '待封存日志', 12, '核验了 48210 条日志，链条完整。'),
    figure('sweeps', '未清点的日期', 0, '业务日期 2021-10-20，期限已清点到 2021-10-20。'),
  ],
})

const services = ['monitoring', 'tasks', 'assistance', 'assets', 'gateway']

export const administrationEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: `${gateway}/accounts`,
    permission: 'gateway:account:read',
    answer: ({ mood }) => page(accounts, mood) as never,
  },
  {
    method: 'get',
    path: `${gateway}/accounts/:id`,
    permission: 'gateway:account:read',
    answer: ({ params }) =>
      ({ ...account, account: accounts.find((each) => each.id === params['id']) ?? account.account }) as never,
  },
  {
    method: 'post',
    path: `${gateway}/accounts`,
    permission: 'gateway:account:create',
    status: 201,
    answer: () => ({ id: 'k4', username: 'gaowa', oneTimePassword: 'Kx7-mPq2-Vn9d-Ht4w' }),
  },
  {
    method: 'post',
    path: `${gateway}/accounts/:id/appointments`,
    permission: 'gateway:appointment:grant',
    status: 202,
    answer: () => ({ appointment: null, proposal: 'v1' }),
  },
  {
    method: 'get',
    path: `${gateway}/appointment-choices`,
    permission: 'gateway:account:read',
    answer: () => choices as never,
  },
  {
    method: 'get',
    path: `${gateway}/appointment-proposals`,
    permission: 'gateway:account:read',
    answer: ({ mood }) => page(proposals, mood) as never,
  },
  {
    method: 'get',
    path: `${gateway}/units`,
    permission: 'gateway:unit:read',
    answer: ({ mood }) => page(units, mood) as never,
  },
  {
    method: 'get',
    path: `${gateway}/partners`,
    permission: 'gateway:partner:read',
    answer: ({ mood }) => page(partners, mood) as never,
  },
  {
    method: 'get',
    path: `${gateway}/partners/:id`,
    permission: 'gateway:partner:read',
    answer: () => partner as never,
  },
  {
    method: 'get',
    path: `${gateway}/partners/:id/offers`,
    permission: 'gateway:partner:read',
    answer: () => ({
      scopes: [
        { name: 'feed:medical:write', label: '报送 医保报销结算' },
        { name: 'feed:medical:read', label: '查看 医保报销结算 的批次' },
      ],
      fields: [
        { name: 'batch.counts', label: '批次：各类行数' },
        { name: 'error.reason', label: '退回的行：退回原因' },
        { name: 'error.value', label: '退回的行：单元格内容（证件等已遮盖）' },
      ],
    }),
  },
  {
    method: 'post',
    path: `${gateway}/partners/:id/secret-rotation`,
    permission: 'gateway:partner:rotate',
    answer: () => ({ id: 'g1', clientId: 'yibao-his', clientSecret: 'b3f0-5c1a-9d77-e2' }),
  },
  ...services.flatMap((service): Endpoint[] => [
    {
      method: 'get',
      path: `/api/${service}/v1/operation`,
      permission: `${service}:operation:read`,
      answer: () => operationOf(service) as never,
    },
    {
      method: 'get',
      path: `/api/${service}/v1/operation/:key`,
      permission: `${service}:operation:read`,
      answer: ({ mood }) =>
        page(
          [
            {
              id: 'f1',
              title: 'monitoring.clue-overdue.v1',
              state: '已失败 4 次',
              at: '2021-10-20T08:52:00+08:00',
              detail: '没有这个苏木镇的督办规则',
            },
          ],
          mood,
        ) as never,
    },
    {
      method: 'post',
      path: `/api/${service}/v1/chain-checks`,
      permission: `${service}:chain:check`,
      status: 202,
      answer: () => ({ id: 'q1' }),
    },
  ]),
]
