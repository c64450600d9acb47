/** How clues are discovered and what becomes of them, as the desk reads it. */
export interface Report {
  id: string
  householdId: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  happenedOn: string
  risks: string[]
  seen: string
  files: string[]
  reporterName: string
  unit: string
  reportedOn: string
  clueId: string
  clueNo: string
  clueState: string
  joined: boolean
}

export interface SuppressedWarning {
  id: string
  warnedOn: string
  householdId: string
  headName: string
  area: string
  areaName: string
  kind: string
  kindLabel: string
  source: string
  sentence: string
  clueId: string
  clueNo: string
  reason?: string | null
}

export interface ClueEscalation {
  level: 'TOWNSHIP' | 'COUNTY'
  levelLabel: string
  dueOn: string
  escalatedOn: string
  urgedBy?: string | null
  urgedOn?: string | null
  note?: string | null
}
