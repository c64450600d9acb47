/** The overview of the reader's place: every number with the list whose rows it counts. */
export interface CountedFigure {
  value: number
  /** Path and query of the list at the service. */
  link: string
  counts: 'ROWS' | 'PERSONS'
}

export interface OverviewCategory {
  code: string
  label: string
  households: CountedFigure
  persons: CountedFigure
}

export interface OverviewHouseholds {
  area: string
  areaName: string
  registered: CountedFigure
  monitored: CountedFigure
  persons: CountedFigure
  categories: OverviewCategory[]
}

export interface OverviewRisk {
  area: string
  areaName: string
  open: CountedFigure
  overdue: CountedFigure
  registered: CountedFigure
  perThousand?: number | null
}

export interface OverviewDays {
  median: number
  p90: number
}

export interface OverviewStep {
  step: string
  label: string
  clues: CountedFigure
  since?: OverviewDays | null
}

export interface OverviewOutcome {
  outcome: string
  label: string
  clues: CountedFigure
}

export interface OverviewFunnel {
  computedAt: string
  from: string
  steps: OverviewStep[]
  toDecision?: OverviewDays | null
  outcomes: OverviewOutcome[]
  channels: OverviewChannel[]
}

/** Clues discovered in one way, and how many of them led to a recognition. */
export interface OverviewChannel {
  channel: string
  label: string
  clues: CountedFigure
  recognised: CountedFigure
}

export interface OverviewSupport {
  area: string
  areaName: string
  monitored: CountedFigure
  inForce: CountedFigure
  without: CountedFigure
  overdue: CountedFigure
}

export interface OverviewFeed {
  code: string
  name: string
  agency: string
  cycle: string
  state: 'NEVER' | 'FRESH' | 'LATE'
  sentence: string
  lastData?: string | null
  lastArrival?: string | null
  ageDays?: number | null
  batches?: CountedFigure | null
}

interface Block<T> {
  computedAt: string
  whole: T
  parts: T[]
}

export interface Overview {
  area: string
  areaName: string
  day: string
  households: Block<OverviewHouseholds>
  risk: Block<OverviewRisk> & { kinds: { kind: string; label: string; open: CountedFigure }[] }
  funnel: OverviewFunnel
  support: Block<OverviewSupport>
  feeds: { computedAt: string; feeds: OverviewFeed[] }
}
