import type * as api from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { ledgerEndpoints } from './ledgers.ts'
import { page } from './page.ts'

const base = '/api/assets/v1'
const asset: api.Asset = {
  id: 'z1',
  no: '150822101211-2020-J-03-0001-T',
  what: {
    name: '新地村保鲜库',
    category: 'J',
    categoryLabel: '经营类资产',
    kind: '03',
    kindLabel: '仓储物流',
    quantity: 1,
    measure: '座',
    specification: '600 吨',
    location: '新地村三社',
    longitude: 107.006,
    latitude: 40.331,
  },
  whose: {
    level: 'VILLAGE',
    levelLabel: '嘎查村级',
    area: '150822101211',
    keeper: '150822101211',
    keeperName: '隆盛合镇新地村',
    department: 'agriculture',
    departmentName: '农牧和科技局',
    registeringBody: '新地村委会',
    ownerKind: 'VILLAGE',
    ownerKindLabel: '嘎查村集体',
    ownerName: '新地村股份经济合作社',
  },
  origin: {
    projectNo: 'XM2020-031',
    projectName: '2020 年保鲜库建设项目',
    projectYear: 2020,
    implementer: '隆盛合镇政府',
    startedOn: '2020-04-10',
    completedOn: '2020-09-20',
    acceptedOn: '2020-09-28',
    acceptanceNo: '磴扶验〔2020〕12号',
    document: '竣工验收报告',
    formedOn: '2020-09-30',
  },
  wear: {
    inUseOn: '2020-10-01',
    regime: 'COLLECTIVE',
    regimeLabel: '农村集体经济组织会计制度',
    wearClass: 'brick-concrete',
    wearClassLabel: '砖混结构房屋',
    lifeMonths: 360,
    residualRate: 5,
  },
  title: {},
  steward: '王永胜',
  originalCost: '864000.00',
  funding: [
    { source: '京蒙协作资金', document: '内财农〔2020〕100号', year: 2020, amount: '600000.00' },
    { source: '财政专项扶贫资金', document: '巴财农〔2020〕58号', year: 2020, amount: '264000.00' },
  ],
  state: 'TITLE_PUBLICITY',
  stateLabel: '确权公示',
  stateSince: '2021-10-08',
  registeredAt: '2021-10-08T10:00:00+08:00',
  findings: [
    finding(
      'depreciation-due',
      '是否计提折旧',
      '砖混结构房屋自 2020-10-01 起使用，按农村集体经济组织会计制度逐月计提折旧',
    ),
    {
      ...finding('life-suits', '折旧年限', '折旧年限 30 年，不低于 30 年'),
      clauses: ['PLAN_4_3', 'SRC_GAC_1'],
      amounts: [
        {
          key: 'life-least',
          label: '最低折旧年限',
          value: '30年',
          validFrom: '2017-01-01',
          reference: '财会〔2017〕4号：砖混结构不低于30年',
          sample: false,
        },
      ],
    },
    {
      ...finding('residual-suits', '残值率', '残值率 5%，农村集体经济组织会计制度允许到 5%'),
      amounts: [
        {
          key: 'residual-rate',
          label: '残值率',
          value: '5%',
          validFrom: '2012-01-01',
          reference: '示例值，尚无磴口县文件规定',
          sample: true,
        },
      ],
    },
  ],
  offered: [
    { action: 'OBJECT', label: '登记异议', allowed: true, reasons: [], documentRequired: false },
    {
      action: 'CONFIRM_TITLE',
      label: '确权',
      allowed: false,
      reasons: [
        {
          code: 'assets.title.notice-too-short',
          detail: '公示到 2021-10-15 为止，期满后的次日才能确权。',
          clause: 'PLAN_4_2',
        },
      ],
      documentRequired: false,
    },
  ],
  version: 1,
}

function finding(rule: string, ruleLabel: string, sentence: string): api.Finding {
  return {
    rule,
    ruleLabel,
    version: 1,
    outcome: 'MET',
    sentence,
    clauses: ['PLAN_4_3'],
    facts: [],
    amounts: [],
    missing: [],
  }
}

const row = (id: string, more: Partial<api.AssetRow>): api.AssetRow => ({
  id,
  no: asset.no,
  name: asset.what.name,
  category: 'J',
  categoryLabel: '经营类资产',
  kindLabel: '仓储物流',
  level: 'VILLAGE',
  levelLabel: '嘎查村级',
  area: '150822101211',
  keeper: '150822101211',
  keeperName: '隆盛合镇新地村',
  departmentName: '农牧和科技局',
  ownerName: '新地村股份经济合作社',
  originalCost: '864000.00',
  net: '838920.00',
  state: 'TITLE_PUBLICITY',
  stateLabel: '确权公示',
  formedOn: '2020-09-30',
  registeredAt: asset.registeredAt,
  ...more,
})

const rows: api.AssetRow[] = [
  row('z1', {}),
  row('z2', {
    no: '150822101000-2019-G-01-0002-4',
    name: '隆盛合镇通村公路',
    category: 'G',
    categoryLabel: '公益类资产',
    kindLabel: '道路',
    level: 'TOWNSHIP',
    levelLabel: '苏木镇（农场）级',
    keeperName: '隆盛合镇',
    departmentName: '交通局',
    ownerName: '隆盛合镇政府',
    originalCost: '3200000.00',
    net: '3200000.00',
    state: 'IN_USE',
    stateLabel: '在用',
  }),
  row('z3', {
    no: '150822101205-2018-J-01-0001-9',
    name: '养殖棚圈（12 座）',
    kindLabel: '种养殖基地',
    keeperName: '隆盛合镇新民村',
    ownerName: '新民村股份经济合作社',
    originalCost: '420000.00',
    net: '281400.00',
    state: 'IDLE',
    stateLabel: '闲置',
  }),
]

const codes = {
  categories: { G: '公益类资产', J: '经营类资产', D: '到户类资产' },
  kinds: { G: { '01': '道路' }, J: { '03': '仓储物流' }, D: { '01': '生物资产' } },
  fundingSources: ['财政专项扶贫资金', '京蒙协作资金'],
  units: { 'rural-revitalization': '乡村振兴局', agriculture: '农牧和科技局', transport: '交通局' },
  wearClasses: { road: '道路', steel: '钢结构房屋', 'brick-concrete': '砖混结构房屋', household: '到户资产' },
  usualWearClass: { G: { '01': 'road' }, J: { '03': 'steel' }, D: { '01': 'household' } },
  levels: { COUNTY: '县级', VILLAGE: '嘎查村级' },
  ownerKinds: { STATE: '国有', VILLAGE: '嘎查村集体', JOINT_VILLAGES: '联建村' },
  states: { REGISTERED: '已登记', IN_USE: '在用', IDLE: '闲置' },
  actions: { REGISTER: '登记' },
  clauses: { fundingSources: 'SRC_NINGCHENG_1', categories: 'SRC_WUYUAN_1' },
}

const title: api.AssetTitle = {
  notices: [
    { from: '2021-10-08', until: '2021-10-15', place: '新地村村务公开栏', photoFileId: 'f1', postedByName: '赵敏' },
  ],
  objections: [
    {
      id: 'o1',
      raisedBy: '二社村民',
      content: '占地面积与实际不符',
      raisedOn: '2021-10-09',
      upheld: false,
      answer: '已到现场丈量，面积无误',
      answeredByName: '赵敏',
      answeredOn: '2021-10-10',
    },
  ],
  shares: [],
  slip: null,
}

const operation: api.AssetOperation = {
  contracts: [
    {
      id: 'k1',
      modeLabel: '委托经营',
      operator: '磴口县绿源农牧业公司',
      creditCode: '91350100M000100Y43',
      creditCodeDoubtful: false,
      contractNo: 'HT-2020-11',
      from: '2020-11-01',
      to: '2021-10-31',
      rentPerYear: '36000.00',
      dividendRate: 5,
      deposit: '10000.00',
      riskLabel: '低',
      decision: '2020-10-20 村民代表会议决议',
      filedWith: '隆盛合镇政府 2020-10-25',
      inForce: true,
    },
  ],
  stewards: [{ unitName: '新地村委会', person: '王永胜', paidFrom: '村集体收入', from: '2020-10-01' }],
  upkeep: [{ kindLabel: '巡查', on: '2021-09-15', content: '设备运转正常，库板无破损', enteredByName: '孙志' }],
  appraisals: [
    {
      valuer: '巴彦淖尔某资产评估公司',
      creditCodeDoubtful: false,
      on: '2021-09-30',
      value: '790000.00',
      reportNo: '评报字〔2021〕18号',
      enteredByName: '赵敏',
    },
  ],
  files: [
    {
      fileId: 'f2',
      photo: true,
      title: '库房正面',
      name: '正面.jpg',
      addedByName: '孙志',
      addedAt: '2021-10-08T11:00:00+08:00',
    },
  ],
}

const book: api.AssetBook = {
  cost: '864000.00',
  accumulated: '25080.00',
  net: '838920.00',
  bookedThrough: '2021-09',
  plan: [{ from: '2020-11', to: '2050-10', before: '0.00', monthly: '2280.00', last: '2280.00', total: '820800.00' }],
}

export const entry = (at: number): api.Entry => ({
  id: `e${at}`,
  assetId: 'z1',
  assetNo: asset.no,
  assetName: asset.what.name,
  keeperName: '隆盛合镇新地村',
  categoryLabel: '经营类资产',
  kind: at === 0 ? 'COST' : 'DEPRECIATION',
  kindLabel: at === 0 ? '原始成本入账' : '计提折旧',
  month: at === 0 ? null : `2021-0${at}`,
  day: at === 0 ? '2020-09-30' : `2021-0${at}-28`,
  debitLabel: at === 0 ? '资产原值' : '折旧费用',
  creditLabel: at === 0 ? '资金来源' : '累计折旧',
  amount: at === 0 ? '864000.00' : '2280.00',
  document: at === 0 ? '竣工验收报告' : null,
  recordedAt: '2021-10-08T10:00:00+08:00',
  position: 4000 + at,
})

const changes: api.AssetChange[] = [
  {
    kind: 'PUBLICISE',
    label: '张贴确权公示',
    from: '已登记',
    to: '确权公示',
    effectiveOn: '2021-10-08',
    reason: '公示至 2021-10-15',
    dueOn: '2022-01-06',
    late: false,
    actorName: '赵敏',
    unit: '150822101',
    at: '2021-10-08T15:00:00+08:00',
    version: 1,
  },
  {
    kind: 'REGISTER',
    label: '登记',
    to: '已登记',
    effectiveOn: '2020-09-30',
    document: '竣工验收报告',
    late: false,
    actorName: '赵敏',
    unit: '150822101',
    at: '2021-10-08T10:00:00+08:00',
    version: 0,
  },
]

const history: api.AssetVersion[] = [
  {
    since: '2021-10-08T15:00:00+08:00',
    action: '张贴确权公示',
    actorName: '赵敏',
    fields: [{ field: 'state', label: '状态', before: '已登记', after: '确权公示' }],
  },
  { since: '2021-10-08T10:00:00+08:00', action: '登记', actorName: '赵敏', fields: [] },
]

const alarm: api.Alarm = {
  assetId: 'z1',
  kind: 'CONTRACT_EXPIRING',
  kindLabel: '经营合同即将到期',
  clause: 'SRC_WUYUAN_1',
  no: asset.no,
  name: asset.what.name,
  categoryLabel: '经营类资产',
  area: '150822101211',
  keeperName: '隆盛合镇新地村',
  since: '2020-09-30',
  dueOn: '2021-10-31',
  overdue: false,
}

const batch = {
  id: 'b1',
  no: 'ZC2021-00001',
  fileName: '隆盛合镇资产清单.xlsx',
  assets: 128,
  originalCost: '21864000.00',
  importedByName: '赵敏',
  importedAt: '2021-10-08T09:00:00+08:00',
}

const get = (path: string, permission: string, answer: Endpoint['answer']): Endpoint => ({
  method: 'get',
  path: base + path,
  permission,
  answer,
})

const read = 'assets:asset:read'

export const assetEndpoints: Endpoint[] = [
  get('/assets', read, ({ mood }) => page(rows, mood) as never),
  get('/assets/codes', read, () => codes),
  get('/assets/batches', read, ({ mood }) => page([batch], mood) as never),
  {
    method: 'post',
    path: `${base}/assets`,
    permission: 'assets:asset:register',
    status: 201,
    answer: () => asset as never,
  },
  get('/assets/:id', read, () => asset as never),
  get('/assets/:id/title', read, () => title as never),
  get('/assets/:id/operation', read, () => operation as never),
  get('/assets/:id/book', 'assets:journal:read', () => book as never),
  get('/assets/:id/changes', read, () => changes as never),
  get('/assets/:id/history', read, () => history as never),
  get('/entries', 'assets:journal:read', ({ mood }) => page([0, 1, 2, 3].map(entry), mood) as never),
  get('/alarms', read, ({ mood }) => page([alarm], mood) as never),
  get(
    '/alarms/counts',
    read,
    ({ mood }) => (mood === 'empty' ? [] : [{ kind: alarm.kind, label: alarm.kindLabel, count: 1 }]) as never,
  ),
  ...ledgerEndpoints,
]
