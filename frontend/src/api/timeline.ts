/** Something that happened to a household, as the services that know of it say. */
export interface HouseholdEvent {
  id: string
  day: string
  time?: string | null
  kind: string
  group: string
  title: string
  no?: string | null
  note?: string | null
  actor?: string | null
  unit?: string | null
  source?: string | null
  /** The desk's page of the source. */
  link?: string | null
  late: boolean
}
