/** The shapes the desk reads. They follow the HTTP contracts of the services. */

export type * from './administration'
export type * from './arrivals'
export type * from './assets'
export type * from './assistance'
export type * from './cases'
export type * from './channels'
export type * from './feeds'
export type * from './findings'
export type * from './households'
export type * from './leadtimes'
export type * from './ledgers'
export * from './lowincome'
export type * from './monitored'
export type * from './overview'
export type * from './progress'
export type * from './session'
export type * from './standards'
export type * from './timeline'
export type * from './work'

export interface Page<T> {
  items: T[]
  next?: string | null
  previous?: string | null
  total: number
  totalExact: boolean
}
