/** "12345.6" -> "12,345.60"; what is not known stays a dash, never a zero. */
export function money(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—'
  const number = Number(value)
  if (Number.isNaN(number)) return String(value)
  return number.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : value.toLocaleString('zh-CN')
}

/** A total that the server counts exactly only up to 10,000. */
export function total(value: number, exact: boolean): string {
  return exact ? count(value) : '10,000+'
}

/** An instant in the county's time: "2021-10-08 09:05". A plain date stays as it is. */
export function dateTime(value: string | null | undefined): string {
  if (!value) return '—'
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return value
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant)
}

export function date(value: string | null | undefined): string {
  return value ? dateTime(value).slice(0, 10) : '—'
}

/** Whole days from one date to another; negative when the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
}

/** How a deadline stands on a given day, in words that do not need a colour. */
export function deadline(dueOn: string | null | undefined, today: string | undefined): { text: string; late: boolean } {
  if (!dueOn) return { text: '—', late: false }
  if (!today) return { text: dueOn, late: false }
  const days = daysBetween(today, dueOn)
  if (days < 0) return { text: `${dueOn}，已逾期 ${-days} 天`, late: true }
  if (days === 0) return { text: `${dueOn}，今天到期`, late: false }
  return { text: `${dueOn}，还有 ${days} 天`, late: false }
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function fileSize(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '—'
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
