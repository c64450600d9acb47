import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

export const address = process.env['COUNTY_URL'] ?? 'http://localhost:8080'
const password = process.env['COUNTY_DEMO_PASSWORD'] ?? 'Demo@2021!'

/** One officer at his own browser. What is awaited has 30 seconds; nothing sleeps. */
export class Officer {
  readonly name: string
  readonly page: Page
  private readonly context: BrowserContext

  private constructor(name: string, page: Page, context: BrowserContext) {
    this.name = name
    this.page = page
    this.context = context
  }

  static async signsIn(browser: Browser, account: string): Promise<Officer> {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    page.on('pageerror', (error) => console.error(`${account}: ${error.message}`))
    await page.goto(`${address}/login`)
    await page.getByRole('textbox', { name: '账号' }).fill(account)
    await page.getByRole('textbox', { name: '密码' }).fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '待办事项' }).waitFor()
    return new Officer(account, page, context)
  }

  async opens(path: string) {
    await this.page.goto(address + path)
    await this.page.getByRole('heading', { level: 1 }).first().waitFor()
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true })
  }

  async sees(text: string | RegExp) {
    await this.page.getByText(text).first().waitFor()
  }

  /** Opens the form of an offered act, fills it, sends it, and waits until the desk says that it is done. */
  async acts(
    label: string,
    fields: Record<string, string>,
    more: (page: Page) => Promise<void> = async () => undefined,
  ) {
    await this.page.reload()
    await this.button(label).first().click()
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`form [name="${name}"]`)
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
      else await field.fill(value)
    }
    await more(this.page)
    await this.page.locator('form').getByRole('button', { name: label, exact: true }).click()
    await this.sees(`「${label}」已办理`)
  }

  leaves() {
    return this.context.close()
  }
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--lang=zh-CN',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Chooses a small photo for the upload of this name and waits until it is stored. */
export async function attach(page: Page, label: string) {
  const upload = page.locator('.upload', { hasText: label })
  await upload.locator('input[type=file]').setInputFiles({ name: `${label}.png`, mimeType: 'image/png', buffer: dot })
  await upload.getByText('✓').waitFor()
}

/** One grey pixel: a real PNG, since the server checks photos by content. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
