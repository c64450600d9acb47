import { uuid } from '@/lib/uuid'
import { ApiProblem, problemFrom, problemOf } from './problem'

export type Query = Record<string, string | number | boolean | null | undefined>

export interface SendOptions {
  idempotencyKey?: string
  ifMatch?: string | number
  purpose?: string
}

const csrfCookie = 'XSRF-TOKEN'
const csrfHeader = 'X-XSRF-TOKEN'

let onSessionLost: () => void = () => undefined

/** The shell says here what happens when the session is over (401 on anything but the session itself). */
export function whenSessionIsLost(handler: () => void) {
  onSessionLost = handler
}

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const response = await ask(withQuery(path, query), {
    headers: { Accept: 'application/json' },
    signal: signal ?? null,
  })
  return (await response.json()) as T
}

/** POST, PUT or DELETE of JSON. Creates and transitions carry an Idempotency-Key; give one to make a retry the same act. */
export async function send<T>(method: string, path: string, body?: unknown, options: SendOptions = {}): Promise<T> {
  const headers = await writeHeaders(options)
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const response = await ask(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) })
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export const post = <T>(path: string, body?: unknown, options?: SendOptions) => send<T>('POST', path, body, options)

export interface Uploaded<T> {
  status: number
  body: T
}

/** Sends a file as the raw body, with progress from 0 to 1. */
export async function upload<T>(
  path: string,
  file: Blob,
  progress: (share: number) => void = () => undefined,
  options: SendOptions = {},
): Promise<Uploaded<T>> {
  const headers = await writeHeaders(options)
  headers['Content-Type'] = 'application/octet-stream'
  return new Promise<Uploaded<T>>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total)
    request.onerror = () => reject(new ApiProblem(0))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        return resolve({ status: request.status, body: JSON.parse(request.responseText) as T })
      }
      if (request.status === 401) onSessionLost()
      reject(problemFrom(request.status, request.responseText))
    }
    request.send(file)
  })
}

/** Reads a file that only a signed-in user may have, and hands it to the browser under the name the server gave it. */
export async function download(path: string, fallbackName: string) {
  await hand(await ask(path, {}), fallbackName)
}

/** The same for what is made on request and leaves a trace: a printed form. */
export async function downloadPosted(path: string, body: unknown, fallbackName: string) {
  const headers = { ...(await writeHeaders({})), Accept: 'application/pdf, application/json' }
  const init = {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
  await hand(await ask(path, init), fallbackName)
}

async function hand(response: Response, fallbackName: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameIn(response.headers.get('Content-Disposition')) ?? fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

export function nameIn(disposition: string | null): string | undefined {
  const extended = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  if (extended) return decodeURIComponent(extended)
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1]
}

export async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(0)
  }
  if (response.ok || response.status === 304) return response
  if (response.status === 401 && !path.startsWith('/api/gateway/v1/session')) onSessionLost()
  throw await problemOf(response)
}

async function writeHeaders(options: SendOptions): Promise<Record<string, string>> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Idempotency-Key': options.idempotencyKey ?? uuid(),
  }
  if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`
  const token = await csrfToken()
  if (token) headers[csrfHeader] = token
  return headers
}

async function csrfToken(): Promise<string | undefined> {
  const present = cookie(csrfCookie)
  if (present) return present
  await fetch('/api/gateway/v1/csrf', { credentials: 'same-origin' }).catch(() => undefined)
  return cookie(csrfCookie)
}

function cookie(name: string): string | undefined {
  const entry = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return entry ? decodeURIComponent(entry.slice(name.length + 1)) : undefined
}
