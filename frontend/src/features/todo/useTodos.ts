import { computed } from 'vue'
import { useResource } from '@/api/queries'
import type { TodoGroup } from '@/api/types'
import { useSession } from '@/session/store'

export const services = ['monitoring', 'tasks', 'assistance', 'assets'] as const
export type Service = (typeof services)[number]

type Answer = TodoGroup[] | { items: TodoGroup[] }

/** The work waiting for this appointment, from every service; one that is down leaves a gap that is named, not hidden. */
export function useTodos() {
  const session = useSession()
  const asked = services.filter((service) => session.may(`${service}:todo:read`))
  const answers = asked.map((service) => ({ service, ...useResource<Answer>(`/api/${service}/v1/todos`) }))

  const groups = computed(() => mergeTodos(answers.map((each) => groupsOf(each.data.value))))
  return {
    asked,
    groups,
    pending: computed(() => answers.length > 0 && answers.every((each) => each.pending.value)),
    failures: computed(() =>
      answers.flatMap((each) =>
        each.error.value ? [{ service: each.service, reason: each.error.value.message }] : [],
      ),
    ),
    count: computed(() => groups.value.reduce((sum, group) => sum + group.count, 0)),
    late: computed(() =>
      groups.value.reduce((sum, group) => sum + group.items.filter((item) => item.overdue).length, 0),
    ),
    reload: () => answers.forEach((each) => void each.reload()),
  }
}

function groupsOf(answer: Answer | undefined): TodoGroup[] {
  if (!answer) return []
  return Array.isArray(answer) ? answer : answer.items
}

/** Groups with work in them; those with something overdue first, then the most urgent. */
export function mergeTodos(parts: TodoGroup[][]): TodoGroup[] {
  const groups = parts.flat().filter((group) => group.count > 0)
  return groups
    .map((group) => ({ ...group, items: [...group.items].sort(byUrgency) }))
    .sort((one, other) => rank(one).localeCompare(rank(other)))
}

const byUrgency = (one: { dueOn?: string | null }, other: { dueOn?: string | null }) =>
  (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9')

const rank = (group: TodoGroup) =>
  `${group.items.some((item) => item.overdue) ? 0 : 1}${group.items[0]?.dueOn ?? '9999'}`
