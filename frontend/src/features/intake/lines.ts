import type { Application } from '@/api/types'

type Translate = (key: string, values?: Record<string, unknown>) => string

/** What was said at the door, as label and value; what was not said is left out. */
export function linesOf(application: Application, t: Translate): { label: string; value: string }[] {
  const lines: [string, string | null | undefined][] = [
    ['applicant', application.applicant],
    ['headName', application.headName],
    ['relation', application.relation],
    ['persons', String(application.persons)],
    ['householdNo', application.householdNo ?? t('intake.notRegistered')],
    ['noIdReason', application.noIdReason],
    ['hardship', application.hardshipLabel],
    ['happenedOn', application.happenedOn],
    ['repeats', application.repeats.join('、')],
    ['repeatReason', application.repeatReason],
    ['receivedBy', application.receivedBy],
  ]
  return lines.flatMap(([field, value]) => (value ? [{ label: t(`intake.field.${field}`), value }] : []))
}
