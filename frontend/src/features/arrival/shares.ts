import type { ArrivalBatch } from '@/api/types'

export interface Share {
  empty: string
  rejected: string
}

/** The newest batches side by side: for each column what share was empty and what share was sent back. */
export function sharesOf(batches: ArrivalBatch[]): { name: string; shares: (Share | undefined)[] }[] {
  const names = batches.find((batch) => batch.columns.length > 0)?.columns.map((column) => column.name) ?? []
  return names.map((name) => ({
    name,
    shares: batches.map((batch) => {
      const column = batch.columns.find((each) => each.name === name)
      return column && batch.rows > 0
        ? { empty: percent(column.empty, batch.rows), rejected: percent(column.rejected, batch.rows) }
        : undefined
    }),
  }))
}

const percent = (part: number, whole: number) => ((part * 100) / whole).toFixed(1)
