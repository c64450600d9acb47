/**
 * Every route of the desk: an address to visit, the heading that shows the page is there, and a role that may and one that may
 * not open it. A route without a row fails the test.
 */
export interface RouteRow {
  path: string
  heading: string
  may: string
  mayNot?: string
}

export const routeTable: Record<string, RouteRow> = {
  login: { path: '/login', heading: '磴口县乡村振兴工作台', may: '' },
  todo: { path: '/todo', heading: '待办事项', may: 'township' },
  households: { path: '/households', heading: '农户档案', may: 'village', mayNot: 'department' },
  household: { path: '/households/h2', heading: '李宝音', may: 'auditor', mayNot: 'sysadmin' },
  feeds: { path: '/feeds', heading: '部门数据', may: 'department', mayNot: 'village' },
  feed: { path: '/feeds/medical', heading: '医保结算明细', may: 'department', mayNot: 'township' },
  'feed-batch': {
    path: '/feeds/medical/batches/b-closed',
    heading: 'YB-202110-0001',
    may: 'county',
    mayNot: 'village',
  },
  rosters: { path: '/rosters', heading: '花名册导入', may: 'township', mayNot: 'village' },
  'roster-batch': {
    path: '/rosters/batches/b-parsed',
    heading: 'HMC-202110-0001',
    may: 'township',
    mayNot: 'department',
  },
  clues: { path: '/clues', heading: '风险线索', may: 'village', mayNot: 'department' },
  clue: { path: '/clues/c1', heading: '医疗支出预警', may: 'township', mayNot: 'sysadmin' },
  recognitions: { path: '/recognitions', heading: '识别认定', may: 'county', mayNot: 'department' },
  recognition: { path: '/recognitions/r4', heading: 'RD-2021-0004', may: 'township', mayNot: 'department' },
  'publicity-sheet': {
    path: '/recognitions/r4/publicity-sheet',
    heading: '公示',
    may: 'village',
    mayNot: 'auditadmin',
  },
  'support-plans': { path: '/support-plans', heading: '帮扶计划', may: 'leader', mayNot: 'department' },
  'support-plan': { path: '/support-plans/p1', heading: '帮扶计划', may: 'village', mayNot: 'department' },
  'support-plan-new': {
    path: '/recognitions/r6/support-plan/new',
    heading: '制定帮扶计划',
    may: 'township',
    mayNot: 'county',
  },
  standards: { path: '/standards', heading: '政策标准', may: 'department', mayNot: 'village' },
  plan: { path: '/plan', heading: '县方案任务', may: 'department', mayNot: 'sysadmin' },
  'plan-task': { path: '/plan/tasks/2', heading: '健全防贫返贫动态监测', may: 'leader', mayNot: 'secadmin' },
  responsibility: { path: '/plan/responsibility/T2', heading: '任务 2 的责任单位', may: 'village', mayNot: 'secadmin' },
  board: { path: '/board', heading: '亮灯总览', may: 'leader', mayNot: 'village' },
  'my-unit': { path: '/board/my-unit', heading: '本单位任务', may: 'township', mayNot: 'village' },
  unit: { path: '/board/units/transport', heading: '交通局', may: 'department', mayNot: 'sysadmin' },
  clause: { path: '/board/clauses/8.8', heading: '8.8', may: 'auditor', mayNot: 'village' },
  bulletin: { path: '/board/bulletin?month=2021-10', heading: '工作进展通报', may: 'leader', mayNot: 'auditadmin' },
  milestones: { path: '/milestones', heading: '节点', may: 'department', mayNot: 'village' },
  milestone: { path: '/milestones/g1', heading: '自然村通硬化路比例', may: 'department', mayNot: 'sysadmin' },
  'milestone-new': { path: '/milestones/new?clause=8.8', heading: '新增节点', may: 'department', mayNot: 'leader' },
  indicators: { path: '/indicators', heading: '指标', may: 'township_head', mayNot: 'village' },
  indicator: {
    path: '/indicators/support-plans-in-time',
    heading: '帮扶计划按期制定率',
    may: 'auditor',
    mayNot: 'secadmin',
  },
  'order-new': { path: '/orders/new', heading: '开督办单', may: 'county', mayNot: 'department' },
  orders: { path: '/orders', heading: '督办单', may: 'township', mayNot: 'sysadmin' },
  order: { path: '/orders/d1', heading: '线索超期未办', may: 'department', mayNot: 'auditadmin' },
  'need-cards': { path: '/need-cards', heading: '救助需求卡', may: 'county', mayNot: 'department' },
  'need-card': { path: '/need-cards/n1', heading: '乌兰建国', may: 'village', mayNot: 'sysadmin' },
  applications: { path: '/applications', heading: '救助申请', may: 'village', mayNot: 'department' },
  'application-new': { path: '/applications/new?card=n1', heading: '受理救助申请', may: 'village', mayNot: 'leader' },
  application: { path: '/applications/s1', heading: '乌兰建国', may: 'township', mayNot: 'sysadmin' },
  'application-receipt': {
    path: '/applications/s1/receipt',
    heading: '社会救助申请受理回执',
    may: 'village',
    mayNot: 'department',
  },
  'aid-cases': { path: '/aid-cases', heading: '临时救助个案', may: 'township_head', mayNot: 'department' },
  'aid-case': { path: '/aid-cases/k2', heading: '王永胜', may: 'township', mayNot: 'sysadmin' },
  'aid-publicity-sheet': {
    path: '/aid-cases/k2/publicity-sheet',
    heading: '拟给予临时救助对象公示',
    may: 'village',
    mayNot: 'department',
  },
  'refusal-notice': {
    path: '/aid-cases/k3/refusal-notice',
    heading: '不予临时救助通知书',
    may: 'township_head',
    mayNot: 'auditadmin',
  },
  assets: { path: '/assets', heading: '资产台账', may: 'village', mayNot: 'sysadmin' },
  'asset-summary': { path: '/assets/summary', heading: '资产汇总', may: 'leader', mayNot: 'auditadmin' },
  'asset-new': { path: '/assets/new', heading: '登记资产', may: 'township', mayNot: 'village' },
  asset: { path: '/assets/z1', heading: '新地村蔬菜大棚', may: 'auditor', mayNot: 'secadmin' },
  logs: { path: '/logs', heading: '日志查阅', may: 'auditadmin', mayNot: 'sysadmin' },
  'dead-letters': { path: '/dead-letters', heading: '处理失败的消息', may: 'sysadmin', mayNot: 'county' },
  'not-found': { path: '/nowhere', heading: '没有这个页面', may: 'county' },
}
