/**
 * Draws every view in both sizes and in its states into shots/out, with the built desk in a real Chromium and pretended
 * services, and reports what axe finds. `npm run shots [-- part-of-a-name [state]]`
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { preview } from 'vite'
import { chromium, type Page } from 'playwright-core'
import { getResponse } from 'msw'
import { fakeBackend, type Mood } from '../test/fake/backend.ts'
import { views, type View } from './views.ts'

const out = new URL('./out/', import.meta.url)
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const sizes = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
]
const [wanted = '', state] = process.argv.slice(2)
let violations = 0

mkdirSync(out, { recursive: true })
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const base = server.resolvedUrls!.local[0]!
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--lang=zh-CN',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
})
for (const view of views.filter((each) => each.name.includes(wanted))) {
  const moods = (view.moods ?? ['normal']).filter((mood) => !state || mood === state)
  for (const mood of moods) await draw(view, mood)
}
await browser.close()
await server.close()
console.log(violations === 0 ? 'axe: no violations' : `axe: ${violations} violations`)
process.exit(violations === 0 ? 0 : 1)

async function draw(view: View, mood: Mood) {
  for (const size of sizes) {
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    page.on('pageerror', (error) => console.error(`${view.name} ${mood}: ${error.message}`))
    await pretend(page, view.role, mood)
    await page.goto(base + view.path.slice(1))
    await page.locator('h1').first().waitFor({ state: 'attached' })
    if (mood !== 'loading') await page.locator('.bars').first().waitFor({ state: 'detached' })
    await page.waitForTimeout(150)
    await view.before?.(page)
    if (mood === 'normal') await checkWidth(page, view, size)
    await check(page, `${view.name} ${mood} ${size.name}`)
    const file = `${view.name}${mood === 'normal' ? '' : `-${mood}`}-${size.name}.png`
    await page.screenshot({ path: new URL(file, out).pathname, fullPage: view.fullPage ?? size.name === 'phone' })
    await context.close()
  }
}

async function pretend(page: Page, role: string | undefined, mood: Mood) {
  const handlers = fakeBackend({ ...(role === undefined ? {} : { role }), mood })
  await page.route('**/api/**', async (route) => {
    const asked = route.request()
    const body = asked.postDataBuffer()
    const request = new Request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
    const response = await getResponse(handlers, request)
    if (!response) return route.abort()
    const content = Buffer.from(await response.arrayBuffer())
    await route
      .fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: content })
      .catch(() => undefined)
  })
}

async function checkWidth(page: Page, view: View, size: { name: string; width: number }) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > size.width) {
    violations++
    console.error(`${view.name} ${size.name}: the page is ${width} px wide`)
  }
}

async function check(page: Page, name: string) {
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run: () => Promise<AxeResult> } }).axe.run()
    return violations.map(
      (each) =>
        `${each.id}: ${each.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    )
  })
  for (const each of found) console.error(`${name}: ${each}`)
  violations += found.length
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[] }[] }[]
}
