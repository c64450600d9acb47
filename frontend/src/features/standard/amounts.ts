import { money } from '@/lib/format'

/** Money has two decimals and reads "20,000.00 元"; anything else is a plain number. */
export function amountText(value: string | number, unit?: string | null): string {
  const text = String(value)
  if (unit ? unit === 'YUAN' : /^-?\d+\.\d{2}$/.test(text)) return `${money(text)} 元`
  return text
}

export const period = (from: string, to: string | null | undefined) => (to ? `${from} 至 ${to}` : `${from} 起`)
