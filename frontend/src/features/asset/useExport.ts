import { download, withQuery, type Query } from '@/api/http'
import { asProblem } from '@/api/problem'
import { tell } from '@/shell/notice'

/** Fetches a table as a file; a refusal is told in the notice line. */
export async function take(path: string, query: Query, name: string, format: 'xlsx' | 'csv') {
  try {
    await download(withQuery(path, { ...query, format }), `${name}.${format}`)
  } catch (error) {
    tell(asProblem(error).message, true)
  }
}
