import type {
  CountedFigure,
  Overview,
  OverviewFeed,
  OverviewHouseholds,
  OverviewRisk,
  OverviewSupport,
} from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { divisions, today } from './world.ts'

const monitoring = '/api/monitoring/v1'
const computedAt = `${today}T09:12:00+08:00`
const categories = [
  ['01', '脱贫不稳定户'],
  ['02', '边缘易致贫户'],
  ['03', '突发严重困难户'],
] as const

/** Registered, monitored by category, open and overdue clues, with a plan, overdue plans of each township. */
const towns: number[][] = [
  [3120, 14, 21, 9, 7, 1, 40, 1],
  [4210, 32, 41, 18, 23, 4, 82, 3],
  [2380, 18, 24, 7, 9, 0, 47, 0],
  [2150, 21, 19, 11, 15, 2, 46, 2],
  [1860, 12, 8, 5, 4, 0, 24, 0],
  [940, 3, 6, 2, 2, 0, 11, 0],
  [1020, 4, 5, 1, 0, 0, 10, 0],
  [1330, 6, 7, 3, 6, 1, 15, 0],
  [1180, 5, 9, 4, 11, 2, 15, 1],
  [1070, 4, 4, 2, 1, 0, 10, 0],
  [0, 0, 0, 0, 0, 0, 0, 0],
]

const query = (area: string | undefined, ...parts: string[]) => [...parts, ...(area ? [`area=${area}`] : [])].join('&')
const rows = (value: number, list: string, area?: string, ...parts: string[]): CountedFigure => ({
  value,
  link: `${monitoring}/${list}${query(area, ...parts) ? `?${query(area, ...parts)}` : ''}`,
  counts: 'ROWS',
})
const persons = (value: number, ...rest: [string, string?, ...string[]]): CountedFigure => ({
  ...rows(value, ...rest),
  counts: 'PERSONS',
})

function place(area: string, areaName: string, counts: number[], named: boolean) {
  const [registered = 0, c1 = 0, c2 = 0, c3 = 0, open = 0, overdue = 0, made = 0, late = 0] = counts
  const within = named ? area : undefined
  const monitored = c1 + c2 + c3
  const inForce = Math.min(made, monitored)
  const households: OverviewHouseholds = {
    area,
    areaName,
    registered: rows(registered, 'households', within),
    monitored: rows(monitored, 'households', within, 'monitored=true'),
    persons: persons(Math.round(monitored * 2.6), 'households', within, 'monitored=true'),
    categories: categories.map(([code, label], at) => ({
      code,
      label,
      households: rows([c1, c2, c3][at]!, 'households', within, 'monitored=true', `category=${code}`),
      persons: persons(Math.round([c1, c2, c3][at]! * 2.6), 'households', within, 'monitored=true', `category=${code}`),
    })),
  }
  const risk: OverviewRisk = {
    area,
    areaName,
    open: rows(open, 'clues', within, 'waiting=true'),
    overdue: rows(overdue, 'clues', within, 'overdue=true'),
    registered: households.registered,
    perThousand: registered ? Math.round((open / registered) * 10_000) / 10 : null,
  }
  const support: OverviewSupport = {
    area,
    areaName,
    monitored: households.monitored,
    inForce: rows(inForce, 'households', within, 'plan=IN_FORCE'),
    without: rows(monitored - inForce, 'households', within, 'plan=NONE'),
    overdue: rows(late, 'households', within, 'plan=OVERDUE'),
  }
  return { households, risk, support }
}

const sum = (all: number[][]) => towns[0]!.map((_, at) => all.reduce((total, each) => total + each[at]!, 0))
const short = (name: string) => name.replace(/^(磴口县农垦|中国林业科学研究院)|有限责任公司$/g, '')
const nothing = towns[0]!.map(() => 0)

function feed(code: string, name: string, agency: string, lastData?: string, ageDays?: number): OverviewFeed {
  return {
    code,
    name,
    agency,
    cycle: '每月',
    state: lastData === undefined ? 'NEVER' : ageDays! > 40 ? 'LATE' : 'FRESH',
    sentence: '',
    lastData: lastData ?? null,
    lastArrival: lastData ? `${lastData}T16:40:00+08:00` : null,
    ageDays: ageDays ?? null,
    batches: rows(lastData ? 9 : 0, `feeds/${code}/batches`, undefined, 'state=CLOSED'),
  }
}

export function overviewOf(area: string, areaName: string, empty = false): Overview {
  const county = divisions[0]!
  const within =
    area.length === 6
      ? county.children!
      : area.length === 9
        ? (county.children!.find((town) => town.code === area)?.children ?? [])
        : [{ code: area, name: areaName }]
  const counts = within.map((_, at) =>
    empty ? nothing : area.length === 6 ? towns[at]! : towns[at % 10]!.map((each) => Math.floor(each / 10)),
  )
  const parts = within.map(({ code, name }, at) => place(code.padEnd(12, '0'), short(name), counts[at]!, true))
  const total = sum(counts)
  total[6] = parts.reduce((all, each) => all + each.support.inForce.value, 0)
  const whole = place(area.padEnd(12, '0'), areaName, total, false)
  const raised = empty ? 0 : Math.round((total[4]! * 7) / 2)
  const since = 'raisedFrom=2020-10-20'
  const part = (share: number) => Math.round(raised * share)
  const step = (name: string, label: string, clues: number, since_: [number, number] | undefined) => ({
    step: name,
    label,
    clues: rows(clues, 'clues', undefined, since, ...(name === 'RAISED' ? [] : [`reached=${name}`])),
    since: since_ && clues > 0 ? { median: since_[0], p90: since_[1] } : null,
  })
  const outcomes = [
    ['UNASSIGNED', '待分派', 0.07],
    ['IN_RECOGNITION', '认定办理中', 0.15],
    ['TO_VISIT', '监测户待走访', 0.06],
    ['RECOGNISED', '已认定为监测对象', 0.36],
    ['VISITED', '监测户已走访', 0.14],
  ] as const
  const shown = outcomes.map(([outcome, label, share]) => ({
    outcome: String(outcome),
    label: String(label),
    clues: part(share),
  }))
  shown.push({
    outcome: 'REFUSED',
    label: '已排除或不予认定',
    clues: raised - shown.reduce((all, each) => all + each.clues, 0),
  })
  const channels = [
    { channel: 'DEPARTMENT', label: '部门筛查预警', clues: part(0.7), recognised: part(0.22) },
    { channel: 'SELF_REPORT', label: '农户自主申报', clues: part(0.1), recognised: part(0.05) },
  ]
  channels.push({
    channel: 'CADRE',
    label: '基层干部排查',
    clues: raised - channels.reduce((all, each) => all + each.clues, 0),
    recognised: part(0.36) - channels.reduce((all, each) => all + each.recognised, 0),
  })
  return {
    area,
    areaName,
    day: today,
    households: { computedAt, whole: whole.households, parts: parts.map((each) => each.households) },
    risk: {
      computedAt,
      whole: whole.risk,
      parts: parts.map((each) => each.risk),
      kinds: (
        [
          ['MEDICAL', '医疗支出', 0.56],
          ['INCOME', '收入', 0.12],
          ['EDUCATION', '失学辍学', 0.08],
          ['HOUSING', '住房安全', 0.24],
        ] as const
      ).map(([kind, label, share]) => ({
        kind,
        label,
        open: rows(Math.round(total[4]! * share), 'clues', undefined, 'waiting=true', `kind=${kind}`),
      })),
    },
    funnel: {
      computedAt,
      from: '2020-10-20',
      steps: [
        step('RAISED', '发现线索', raised, undefined),
        step('ASSIGNED', '已分派', part(0.88), [1, 2]),
        step('VERIFIED', '已入户核实', part(0.71), [2, 3.4]),
        step('RECOGNISED', '已认定', part(0.36), [8, 11.5]),
      ],
      toDecision: raised ? { median: 11, p90: 14.6 } : null,
      outcomes: shown.map(({ outcome, label, clues }) => ({
        outcome,
        label,
        clues: rows(clues, 'clues', undefined, since, `outcome=${outcome}`),
      })),
      channels: channels.map(({ channel, label, clues, recognised }) => ({
        channel,
        label,
        clues: rows(clues, 'clues', undefined, since, `channel=${channel}`),
        recognised: rows(recognised, 'clues', undefined, since, `channel=${channel}`, 'reached=RECOGNISED'),
      })),
    },
    support: { computedAt, whole: whole.support, parts: parts.map((each) => each.support) },
    feeds: {
      computedAt,
      feeds: empty
        ? [feed('education', '学籍与控辍', '教育局'), feed('medical', '医保结算明细', '医保局')]
        : [
            feed('education', '学籍与控辍', '教育局', '2021-08-31', 50),
            feed('housing', '房屋安全等级', '住建局'),
            feed('medical', '医保结算明细', '医保局', '2021-09-30', 20),
          ],
    },
  }
}

export const overviewEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: `${monitoring}/overview`,
    permission: 'monitoring:overview:read',
    answer: ({ mood, role }) => {
      const [area, name] =
        role === 'village'
          ? ['150822101211', '隆盛合镇新地村']
          : role?.startsWith('township')
            ? ['150822101', '隆盛合镇']
            : ['150822', '磴口县']
      const overview = overviewOf(area, name, mood === 'empty')
      if (area.length > 6) overview.feeds.feeds.forEach((feed) => (feed.batches = null))
      return overview as never
    },
  },
]
