import { cut } from '@/components/useDivisions'

/** The desk's page of a list, from the list's address at the service. */
export function deskLink(link: string): string {
  const [path = '', query = ''] = link.replace(/^\/api\/monitoring\/v1/, '').split('?')
  const search = new URLSearchParams(query)
  const area = search.get('area')
  if (area) search.set('area', cut(area))
  const text = search.toString()
  return path.replace(/^\/feeds\/(\w+)\/batches$/, '/feeds/$1') + (text ? `?${text}` : '')
}

/** How many of a thousand, with one decimal; nothing of nothing is unknown. */
export function perThousand(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part / whole) * 10_000) / 10
}

/** Whole percent, never rounded to all or nothing where some are missing or present. */
export function percent(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined
  const share = Math.round((part / whole) * 100)
  if (share === 100 && part < whole) return 99
  return share === 0 && part > 0 ? 1 : share
}

/** Upper bounds of four classes that hold all rates, each a plain number: 7.3 -> [2, 4, 6, 8]. */
export function classBounds(rates: readonly (number | undefined)[]): number[] {
  const most = Math.max(0, ...rates.map((rate) => rate ?? 0))
  if (most === 0) return []
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough - 1e-9)!
  return [1, 2, 3, 4].map((each) => Number((each * step).toPrecision(6)))
}

/** 0 for none, 1 to 4 by the bounds; an unknown rate is 0. */
export function classOf(rate: number | undefined, bounds: readonly number[]): number {
  if (!rate) return 0
  const at = bounds.findIndex((bound) => rate <= bound)
  return at < 0 ? bounds.length : at + 1
}

type Ring = number[][]

export interface Outline {
  path: string
  width: number
  height: number
}

/** The outline as an SVG path of this width. A degree of longitude is drawn shorter by the cosine of the latitude in the middle. */
export function outlineOf(polygons: number[][][][], width: number): Outline {
  const points = polygons.flat(2) as Ring
  const [west, east] = edges(points.map(([longitude]) => longitude!))
  const [south, north] = edges(points.map(([, latitude]) => latitude!))
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / ((east - west) * shrink)
  const place = ([longitude, latitude]: number[]) =>
    `${((longitude! - west) * shrink * scale).toFixed(1)} ${((north - latitude!) * scale).toFixed(1)}`
  const path = polygons
    .flat()
    .map((ring) => `M${ring.map(place).join('L')}Z`)
    .join('')
  return { path, width, height: Math.round((north - south) * scale) }
}

function edges(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}

/** 11 -> "11", 9.6 -> "9.6". */
export const plainDays = (days: number) => String(Number(days))
