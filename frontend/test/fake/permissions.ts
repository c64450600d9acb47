import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const lines = readFileSync(join(import.meta.dirname, '../../../contracts/permissions.yaml'), 'utf8').split('\n')

/** Role -> label, from the one list that gateway and services read. */
export const roles: Record<string, string> = Object.fromEntries(
  lines.flatMap((line) => {
    const match = line.match(/^ {2}(\w+):\s*\{ label: ([^,]+),/)
    return match ? [[match[1]!, match[2]!.trim()]] : []
  }),
)

/** What a role may do. */
export function permissionsOf(role: string): string[] {
  return lines.flatMap((line) => {
    const match = line.match(/^ {2}(\w+:[\w-]+:[\w-]+):\s*\[([^\]]*)\]/)
    return match && match[2]!.split(',').some((each) => each.trim() === role) ? [match[1]!] : []
  })
}
