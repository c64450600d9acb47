const megabyte = 1024 * 1024

/** Why a file need not even be sent: key of the sentence, or undefined. */
export function refusalOf(file: { name: string; size: number } | undefined): string | undefined {
  if (!file) return 'import.chooseFile'
  const name = file.name.toLowerCase()
  if (name.endsWith('.xls')) return 'import.oldExcel'
  if (name.endsWith('.xlsx') && file.size > 50 * megabyte) return 'import.tooBig'
  return undefined
}
