import { expect, it } from 'vitest'
import type { TodoGroup } from '@/api/types'
import { mergeTodos } from './useTodos'

const group = (kind: string, count: number, ...items: [string, boolean][]): TodoGroup => ({
  kind,
  label: kind,
  count,
  items: items.map(([dueOn, overdue], at) => ({ id: `${kind}${at}`, title: kind, dueOn, overdue })),
})

it('what is overdue stands first, then what is due soonest; empty groups do not stand at all', () => {
  const merged = mergeTodos([
    [group('later', 1, ['2021-10-30', false]), group('none', 0)],
    [group('late', 2, ['2021-10-18', true], ['2021-10-01', true])],
    [group('soon', 1, ['2021-10-21', false])],
  ])
  expect(merged.map((each) => each.kind)).toEqual(['late', 'soon', 'later'])
  expect(merged[0]!.items.map((item) => item.dueOn)).toEqual(['2021-10-01', '2021-10-18'])
})
