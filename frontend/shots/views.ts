import type { Page } from 'playwright-core'
import type { Mood } from '../test/fake/backend.ts'

/** One view to draw: who opens which address, in which states, and what he does before the picture. */
export interface View {
  name: string
  path: string
  role?: string
  moods?: Mood[]
  before?: (page: Page) => Promise<void>
  fullPage?: boolean
}

const all: Mood[] = ['normal', 'empty', 'failing', 'loading']

export const views: View[] = [
  { name: 'login', path: '/login' },
  { name: 'todo', path: '/todo', role: 'township', moods: all },
  { name: 'overview', path: '/overview', role: 'leader', moods: all, fullPage: true },
  { name: 'overview-first', path: '/overview', role: 'leader' },
  { name: 'overview-monitored', path: '/overview?by=monitored', role: 'leader' },
  {
    name: 'overview-print',
    path: '/overview',
    role: 'leader',
    fullPage: true,
    before: (page) => page.emulateMedia({ media: 'print' }),
  },
  { name: 'overview-town', path: '/overview', role: 'township', fullPage: true },
  { name: 'overview-village', path: '/overview', role: 'village', fullPage: true },
  { name: 'households', path: '/households', role: 'township', moods: all },
  {
    name: 'household-search',
    path: '/households',
    role: 'township',
    before: async (page) => {
      await page.getByRole('button', { name: '按证件号查找' }).click()
      await page.getByLabel('证件号码').fill('15990019630412631X')
      await page.getByRole('button', { name: '查找', exact: true }).click()
      await page.getByText('找到 1 人').waitFor()
      await page.waitForTimeout(400)
    },
  },
  { name: 'household', path: '/households/h2', role: 'township', moods: all },
  { name: 'household-file', path: '/households/h2/file', role: 'township', moods: all, fullPage: true },
  {
    name: 'household-file-print',
    path: '/households/h2/file',
    role: 'township',
    fullPage: true,
    before: (page) => page.emulateMedia({ media: 'print' }),
  },
  {
    name: 'reveal',
    path: '/households/h2',
    role: 'township',
    before: async (page) => {
      await page.getByRole('button', { name: '查看原文：李宝音 证件号码' }).click()
      await page.waitForTimeout(400)
    },
  },
  {
    name: 'menu',
    path: '/todo',
    role: 'county',
    before: async (page) => {
      const button = page.getByRole('button', { name: '打开菜单' })
      if (await button.isVisible()) await button.click()
    },
  },
  { name: 'feeds', path: '/feeds', role: 'department', moods: all },
  { name: 'feed', path: '/feeds/medical', role: 'department' },
  { name: 'batch-parsed', path: '/feeds/medical/batches/b-parsed', role: 'department' },
  { name: 'batch-running', path: '/feeds/medical/batches/b-running', role: 'department' },
  { name: 'batch-closed', path: '/feeds/medical/batches/b-closed', role: 'department' },
  { name: 'feed-match', path: '/feeds/medical/batches/b-closed/match?kind=OURS', role: 'department', moods: all },
  { name: 'arrivals', path: '/arrivals', role: 'county', moods: all },
  { name: 'arrival', path: '/arrivals/medical', role: 'county' },
  {
    name: 'arrival-note',
    path: '/arrivals/medical',
    role: 'county',
    before: async (page) => {
      await page.getByRole('button', { name: '登记处理情况' }).first().click()
      await page.waitForTimeout(300)
    },
  },
  { name: 'low-income', path: '/low-income', role: 'county', moods: all },
  { name: 'lead-times', path: '/lead-times', role: 'county', moods: all },
  { name: 'rosters', path: '/rosters', role: 'township' },
  { name: 'roster-batch', path: '/rosters/batches/b-parsed', role: 'township' },
  { name: 'clues', path: '/clues', role: 'township', moods: all },
  { name: 'clue', path: '/clues/c1', role: 'township' },
  { name: 'clue-reported', path: '/clues/c2', role: 'township' },
  { name: 'clue-escalated', path: '/clues/c4', role: 'township_head' },
  { name: 'suppressed-warnings', path: '/suppressed-warnings', role: 'township', moods: all },
  {
    name: 'report-search',
    path: '/report',
    role: 'village',
    before: async (page) => {
      await page.getByLabel('哪一户').fill('李宝音')
      await page.getByRole('button', { name: '搜索' }).click()
      await page
        .getByRole('button', { name: /李宝音/ })
        .first()
        .waitFor()
    },
  },
  { name: 'report-form', path: '/report?household=h2', role: 'village' },
  {
    name: 'report-done',
    path: '/report?household=h2',
    role: 'village',
    before: async (page) => {
      await page.getByLabel('因自然灾害').check()
      await page.getByLabel('因病').check()
      await page.getByLabel('看到的情况').fill('大风刮倒羊圈，压死基础母羊十一只')
      await page.getByRole('button', { name: '上报', exact: true }).click()
      await page.getByText('已上报').waitFor()
    },
  },
  { name: 'reports', path: '/reports', role: 'township', moods: all },
  { name: 'self-report-form', path: '/self-report?village=150822101211', fullPage: true },
  {
    name: 'self-report-done',
    path: '/self-report?village=150822101211',
    before: async (page) => {
      await page.getByLabel('姓名').fill('李宝音')
      await page.getByLabel('手机号').fill('13900000021')
      await page.getByLabel('遭了自然灾害').check()
      await page.getByLabel('说说发生了什么').fill('大风把羊圈刮倒，压死十一只母羊')
      await page.getByLabel('我同意').check()
      await page.getByRole('button', { name: '提交申报' }).click()
      await page.getByText('申报已收到').waitFor()
    },
  },
  {
    name: 'self-report-state',
    path: '/self-report/state',
    before: async (page) => {
      await page.getByLabel('回执编号').fill('SB20211011630518')
      await page.getByLabel('手机号').fill('13900000021')
      await page.getByRole('button', { name: '查询' }).click()
      await page.getByText('不在册').waitFor()
    },
  },
  { name: 'judgements', path: '/judgements', role: 'county', moods: all },
  { name: 'judgement', path: '/judgements/y1', role: 'county_head', moods: ['normal', 'failing', 'loading'] },
  { name: 'judgement-answer', path: '/judgements/y1', role: 'department' },
  { name: 'judgement-concluded', path: '/judgements/y2', role: 'township' },
  { name: 'judgement-new', path: '/clues/c1/judgement', role: 'county' },
  { name: 'must-visits', path: '/must-visits', role: 'village', moods: all },
  { name: 'omissions', path: '/omissions?kind=OUTSIDE_HELP', role: 'county', moods: all },
  { name: 'self-reports', path: '/self-reports', role: 'township', moods: all },
  { name: 'self-report', path: '/self-reports/z1', role: 'township', moods: all },
  { name: 'self-report-refuse', path: '/self-reports/z2', role: 'township_head' },
  { name: 'self-report-poster', path: '/self-report-poster?village=150822101211', role: 'township', fullPage: true },
  {
    name: 'clause',
    path: '/clues/c1',
    role: 'township',
    before: async (page) => {
      await page.getByRole('button', { name: '方案 2.3' }).first().click()
      await page.waitForTimeout(500)
    },
  },
  { name: 'recognitions', path: '/recognitions', role: 'township', moods: all },
  { name: 'recognition', path: '/recognitions/r4', role: 'township' },
  {
    name: 'recognition-form',
    path: '/recognitions/r3',
    role: 'township',
    before: async (page) => {
      await page.getByRole('button', { name: '登记民主评议' }).click()
      await page.waitForTimeout(200)
    },
  },
  { name: 'eliminations', path: '/eliminations', role: 'county', moods: all },
  { name: 'elimination', path: '/eliminations/x4', role: 'county' },
  {
    name: 'elimination-form',
    path: '/eliminations/x1',
    role: 'village',
    before: async (page) => {
      await page.getByRole('button', { name: '登记核实结果' }).click()
      await page.waitForTimeout(200)
    },
  },
  { name: 'elimination-candidates', path: '/elimination-candidates', role: 'township', moods: all },
  { name: 'elimination-candidate', path: '/elimination-candidates/h2', role: 'township' },
  { name: 'follow-ups', path: '/follow-ups', role: 'village', moods: all },
  {
    name: 'visit-new',
    path: '/households/h2/visit',
    role: 'village',
    before: async (page) => {
      await page.getByLabel('有新风险').check()
    },
  },
  { name: 'support-gaps', path: '/support-gaps', role: 'county', moods: all },
  { name: 'register-changes', path: '/register-changes', role: 'township_head', moods: all },
  { name: 'register-change', path: '/register-changes/g1', role: 'township_head' },
  { name: 'register-change-new', path: '/households/h2/register-changes/new', role: 'village' },
  { name: 'monitored', path: '/monitored', role: 'county', moods: all },
  { name: 'monitored-sums', path: '/monitored/sums', role: 'county', moods: all },
  { name: 'monitored-signatures', path: '/monitored/signatures?month=2021-09', role: 'township_head', moods: all },
  {
    name: 'monitored-signed',
    path: '/monitored/signatures/l-1?month=2021-09&area=150822103000',
    role: 'county',
    moods: all,
  },
  { name: 'support-plans', path: '/support-plans', role: 'township', moods: all },
  { name: 'support-plan', path: '/support-plans/p1', role: 'township' },
  { name: 'support-plan-new', path: '/recognitions/r6/support-plan/new', role: 'township' },
  { name: 'standards', path: '/standards', role: 'county_head', moods: all },
  {
    name: 'standard-impact',
    path: '/standards',
    role: 'county_head',
    before: async (page) => {
      await page.getByRole('button', { name: '查看影响并审批' }).click()
      await page.getByText('户的结论会变化').waitFor()
    },
  },
  {
    name: 'standard-proposal',
    path: '/standards',
    role: 'county',
    before: (page) => page.getByRole('button', { name: '申请变更' }).click(),
  },
  { name: 'plan', path: '/plan', role: 'leader', moods: all },
  { name: 'plan-task', path: '/plan/tasks/2', role: 'leader' },
  { name: 'responsibility', path: '/plan/responsibility/T2', role: 'county', moods: all },
  {
    name: 'reassign',
    path: '/plan/responsibility/T2',
    role: 'county',
    before: (page) => page.getByRole('button', { name: '调整责任单位' }).click(),
  },
  { name: 'board', path: '/board', role: 'leader', moods: all, fullPage: true },
  { name: 'unit', path: '/board/units/transport', role: 'department', moods: all, fullPage: true },
  { name: 'my-unit', path: '/board/my-unit', role: 'township', fullPage: true },
  { name: 'clause-progress', path: '/board/clauses/8.8', role: 'county', moods: all, fullPage: true },
  {
    name: 'set-light',
    path: '/board/clauses/8.8',
    role: 'county_head',
    before: (page) => page.getByRole('button', { name: '人工设灯' }).click(),
  },
  { name: 'bulletin', path: '/board/bulletin?month=2021-10', role: 'leader', moods: all, fullPage: true },
  { name: 'milestones', path: '/milestones', role: 'department', moods: all },
  { name: 'milestone', path: '/milestones/g1', role: 'department', moods: all, fullPage: true },
  { name: 'milestone-new', path: '/milestones/new?clause=8.8', role: 'county' },
  { name: 'indicators', path: '/indicators', role: 'township', moods: all },
  { name: 'indicator', path: '/indicators/support-plans-in-time', role: 'township', moods: all, fullPage: true },
  { name: 'order-new', path: '/orders/new?clause=3.15', role: 'county' },
  { name: 'order-to-verify', path: '/orders/d2', role: 'county', fullPage: true },
  { name: 'orders', path: '/orders', role: 'township', moods: all },
  { name: 'order', path: '/orders/d1', role: 'township' },
  { name: 'need-cards', path: '/need-cards', role: 'county', moods: all },
  { name: 'need-card', path: '/need-cards/n1', role: 'county' },
  { name: 'applications', path: '/applications', role: 'township', moods: all },
  { name: 'application-new', path: '/applications/new', role: 'village' },
  {
    name: 'application-new-found',
    path: '/applications/new',
    role: 'village',
    before: async (page) => {
      await page.getByLabel('家庭成员姓名（全名）').fill('乌兰建国')
      await page.getByRole('button', { name: '搜索' }).click()
      await page.getByRole('radio', { name: /乌兰建国/ }).check()
    },
  },
  {
    name: 'application-new-walk-in',
    path: '/applications/new',
    role: 'township',
    before: async (page) => {
      await page.getByLabel('未登记的人员').check()
      await page.getByRole('button', { name: '受理并生成回执' }).click()
    },
  },
  { name: 'application', path: '/applications/s1', role: 'township', moods: all },
  { name: 'application-receipt', path: '/applications/s1/receipt', role: 'village' },
  { name: 'aid-cases', path: '/aid-cases', role: 'township', moods: all },
  { name: 'aid-case-urgent', path: '/aid-cases/k1', role: 'township_head' },
  {
    name: 'aid-case-grant',
    path: '/aid-cases/k1',
    role: 'township_head',
    before: (page) => page.getByRole('button', { name: '苏木镇审批同意' }).click(),
  },
  { name: 'aid-case-paying', path: '/aid-cases/k2', role: 'township', fullPage: true },
  {
    name: 'aid-case-disbursement',
    path: '/aid-cases/k2',
    role: 'township',
    before: (page) => page.getByRole('button', { name: '登记发放' }).click(),
  },
  {
    name: 'aid-case-investigation',
    path: '/aid-cases/k4',
    role: 'village',
    before: (page) => page.getByRole('button', { name: '登记调查结果' }).click(),
  },
  { name: 'aid-publicity-sheet', path: '/aid-cases/k2/publicity-sheet', role: 'village' },
  { name: 'refusal-notice', path: '/aid-cases/k3/refusal-notice', role: 'township_head' },
  { name: 'standards-assistance', path: '/standards?service=assistance', role: 'county_head' },
  { name: 'assets', path: '/assets', role: 'township', moods: all },
  { name: 'asset-alarms', path: '/assets/alarms', role: 'township', moods: all },
  { name: 'asset-new', path: '/assets/new', role: 'township', fullPage: true },
  { name: 'asset-edit', path: '/assets/z1/edit', role: 'county', fullPage: true },
  { name: 'asset-import', path: '/assets/import', role: 'county' },
  { name: 'asset', path: '/assets/z1', role: 'township', moods: ['normal', 'failing', 'loading'], fullPage: true },
  {
    name: 'asset-act',
    path: '/assets/z1',
    role: 'county',
    fullPage: true,
    before: async (page) => {
      await page.getByRole('button', { name: '登记经营合同' }).click()
      await page.waitForTimeout(200)
    },
  },
  { name: 'asset-title', path: '/assets/z1?tab=title', role: 'township', fullPage: true },
  { name: 'asset-operation', path: '/assets/z1?tab=operation', role: 'township', fullPage: true },
  { name: 'asset-value', path: '/assets/z1?tab=value', role: 'township', fullPage: true },
  { name: 'asset-changes', path: '/assets/z1?tab=changes', role: 'township', fullPage: true },
  { name: 'ledgers', path: '/assets/ledgers', role: 'leader', moods: all },
  { name: 'ledger-rows', path: '/assets/ledgers/rows?by=unit&key=transport', role: 'county' },
  { name: 'depreciation', path: '/assets/depreciation', role: 'county', moods: all },
  { name: 'depreciation-run', path: '/assets/depreciation/run1', role: 'county', fullPage: true },
  { name: 'periods', path: '/assets/reconciliation', role: 'county', moods: all },
  { name: 'period', path: '/assets/reconciliation/2021Q3', role: 'county_head', fullPage: true },
  { name: 'period-closed', path: '/assets/reconciliation/2021Q2', role: 'auditor', fullPage: true },
  {
    name: 'period-sign',
    path: '/assets/reconciliation/2021Q3',
    role: 'village',
    before: async (page) => {
      await page.getByRole('button', { name: '签认', exact: true }).first().click()
      await page.waitForTimeout(200)
    },
  },
  { name: 'accounts', path: '/accounts', role: 'sysadmin', moods: all },
  { name: 'account', path: '/accounts/k2', role: 'sysadmin' },
  {
    name: 'account-grant',
    path: '/accounts/k2',
    role: 'secadmin',
    before: async (page) => {
      await page.getByRole('button', { name: '授予任职' }).click()
      await page.getByLabel('角色').selectOption('township_head')
    },
  },
  {
    name: 'account-new',
    path: '/accounts',
    role: 'sysadmin',
    before: async (page) => {
      await page.getByRole('button', { name: '新建账号' }).click()
      await page.getByLabel('账号名', { exact: false }).last().fill('gaowa')
      await page.getByLabel('姓名').last().fill('高娃')
      await page.getByRole('button', { name: '建立', exact: true }).click()
      await page.getByText('Kx7-mPq2-Vn9d-Ht4w').waitFor()
    },
  },
  { name: 'appointment-proposals', path: '/appointment-proposals', role: 'sysadmin', moods: all },
  { name: 'units', path: '/units', role: 'sysadmin', moods: all },
  { name: 'my-account', path: '/my-account', role: 'sysadmin' },
  { name: 'partners', path: '/partners', role: 'sysadmin', moods: all },
  { name: 'partner', path: '/partners/g1', role: 'secadmin' },
  {
    name: 'partner-grant',
    path: '/partners/g1',
    role: 'secadmin',
    before: async (page) => page.getByRole('button', { name: '授权' }).click(),
  },
  { name: 'operation', path: '/operation', role: 'sysadmin', moods: ['normal', 'failing'] },
  {
    name: 'operation-rows',
    path: '/operation',
    role: 'sysadmin',
    before: async (page) => {
      await page.getByRole('button', { name: /处理失败的消息 1/ }).click()
      await page.getByText('没有这个苏木镇的督办规则').waitFor()
    },
  },
  { name: 'logs', path: '/logs', role: 'auditadmin', moods: all },
  { name: 'dead-letters', path: '/dead-letters', role: 'sysadmin', moods: all },
  { name: 'forbidden', path: '/households', role: 'sysadmin' },
  { name: 'not-found', path: '/nowhere', role: 'county' },
]
