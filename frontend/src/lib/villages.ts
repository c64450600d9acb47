import type { Division } from '@/api/types'

/** Every village within one's own place: code and name, with that of its township. */
export function villagesOf(roots: Division[], own: string): { code: string; name: string }[] {
  const townships = roots.flatMap((root) => (root.code.length === 6 ? (root.children ?? []) : [root]))
  return townships
    .flatMap((township) =>
      township.code.length === 12
        ? [{ code: township.code, name: township.name }]
        : (township.children ?? []).map(({ code, name }) => ({ code, name: `${township.name} ${name}` })),
    )
    .filter((village) => village.code.startsWith(own))
}
