export const incomeLayers = ['DESTITUTE', 'ALLOWANCE', 'EDGE', 'RIGID', 'UNSTABLE', 'MARGINAL', 'SUDDEN'] as const
export type IncomeLayer = (typeof incomeLayers)[number]

/** What says that a person is in a layer. */
export interface LayerSource {
  agency: string
  file: string
  row?: number | null
  on: string
}

/** A person with low income, once, with all layers. */
export interface LowIncomePerson {
  id: string
  name: string
  idNumber: string
  relation: string
  householdId: string
  householdNo: string
  headName: string
  area: string
  areaName: string
  layers: { layer: IncomeLayer; label: string; value: string; source?: LayerSource | null }[]
}

export interface LayerCount {
  layer: IncomeLayer
  label: string
  persons: number
  first: number
  note?: string | null
}
