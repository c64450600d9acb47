import type { ClueEscalation, Report, SuppressedWarning } from '../../src/api/types'
import type { Endpoint } from './backend.ts'
import { page } from './page.ts'
import { clue, clues, households } from './world.ts'

const monitoring = '/api/monitoring/v1'

const reports: Report[] = households.slice(0, 6).map((household, at) => ({
  id: `b${at + 1}`,
  householdId: household.id,
  householdNo: household.no,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  happenedOn: '2021-10-17',
  risks: at % 2 === 0 ? ['04', '01'] : ['09'],
  seen: at % 2 === 0 ? '大风刮倒羊圈，压死基础母羊十一只，老人住院没有人照看' : '土坯房后墙裂缝，屋里能看见天光',
  files: at % 2 === 0 ? ['f1', 'f2'] : [],
  reporterName: '苏日娜',
  unit: '150822101',
  reportedOn: '2021-10-18',
  clueId: clues[at]!.id,
  clueNo: clues[at]!.no,
  clueState: clues[at]!.state,
  joined: at % 3 === 2,
}))

const suppressed: SuppressedWarning[] = households.slice(2, 6).map((household, at) => ({
  id: `s${at + 1}`,
  warnedOn: '2021-11-09',
  householdId: household.id,
  headName: household.headName,
  area: household.area,
  areaName: household.areaName,
  kind: 'MEDICAL',
  kindLabel: '医疗支出',
  source: '医保局',
  sentence: '近12个月合规自付 27500.00 元，达到或超过预警线 20000.00 元',
  clueId: 'c6',
  clueNo: `XS2021-00000${at + 1}`,
  reason: `线索 XS2021-00000${at + 1} 已于 2021-10-20 排除（医疗费用已由商业保险赔付）。近12个月合规自付当时 26000.00 元，现在 27500.00 元；没有加重到 20% 以上，2022-01-19 以前不重复预警。`,
}))

export const escalations: ClueEscalation[] = [
  {
    level: 'TOWNSHIP',
    levelLabel: '苏木镇',
    dueOn: '2021-10-15',
    escalatedOn: '2021-10-16',
    urgedBy: '赵镇长',
    urgedOn: '2021-10-16',
    note: '明天上午入户，下班前报结果',
  },
  { level: 'COUNTY', levelLabel: '县级', dueOn: '2021-10-15', escalatedOn: '2021-10-18' },
]

export const channelEndpoints: Endpoint[] = [
  {
    method: 'post',
    path: `${monitoring}/households/:id/reports`,
    permission: 'monitoring:report:enter',
    answer: () => ({ ...reports[0]!, headName: '李宝音' }) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/reports`,
    permission: 'monitoring:report:read',
    answer: ({ mood, request }) =>
      page(
        reports.filter((each) => each.clueId === (new URL(request.url).searchParams.get('clueId') ?? each.clueId)),
        mood,
      ) as never,
  },
  {
    method: 'get',
    path: `${monitoring}/suppressed-warnings`,
    permission: 'monitoring:clue:read',
    answer: ({ mood }) => page(suppressed, mood) as never,
  },
  {
    method: 'post',
    path: `${monitoring}/clues/:id/urging`,
    permission: 'monitoring:clue:urge',
    answer: () => clue as never,
  },
]
