import type { Plan, PlanClause, PlanTask } from '@/api/types'

/** The parts with those of their tasks that name a unit, as lead or among the responsible; "" keeps all. */
export function tasksOfUnit(plan: Plan, unit: string): Plan['parts'] {
  const names = (task: PlanTask) => !unit || task.lead === unit || task.responsible.includes(unit)
  return plan.parts
    .map((part) => ({ ...part, tasks: part.tasks.filter(names) }))
    .filter((part) => part.tasks.length > 0)
}

/** Every unit of the plan, by how many tasks it leads, then by name. */
export function unitsOf(plan: Plan): string[] {
  const leads = new Map<string, number>()
  for (const task of plan.parts.flatMap((part) => part.tasks)) {
    leads.set(task.lead, (leads.get(task.lead) ?? 0) + 1)
    for (const unit of task.responsible) leads.set(unit, leads.get(unit) ?? 0)
  }
  return [...leads]
    .sort(([one, more], [other, less]) => less - more || one.localeCompare(other, 'zh'))
    .map(([unit]) => unit)
}

export function clausesLike(clauses: PlanClause[], words: string, kind: string): PlanClause[] {
  return clauses.filter((clause) => clause.text.includes(words) && (!kind || clause.kind === kind))
}

const comparisons: Record<string, string> = { '>=': '不少于 ', '<=': '不超过 ', '>': '高于 ', '<': '低于 ', '=': '' }

/** "不少于 95 %": the measurable target of a clause; "" when it has none. */
export function targetOf(clause: PlanClause): string {
  if (clause.target === null || clause.target === undefined) return ''
  const sign = comparisons[clause.comparison ?? '='] ?? ''
  return `${clause.metric ?? ''} ${sign}${clause.target} ${clause.targetUnit ?? ''}`.trim()
}
