/**
 * What administrators see of a real stack, in a real browser: how the services do, the accounts, the partner agencies, and the
 * description of every service under the strict content security policy.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { address, launch, Officer } from './desk.ts'

let browser: Browser

before(async () => {
  browser = await launch()
})
after(() => browser.close())

test('the system administrator looks at services, accounts and partner agencies', async () => {
  const officer = await Officer.signsIn(browser, 'xitong')
  await officer.opens('/operation')
  for (const service of ['监测服务', '督办服务', '救助服务', '资产服务', '网关']) {
    const panel = officer.page.getByRole('region', { name: service })
    await panel.getByText('待发消息').waitFor()
  }
  await officer.page.getByRole('region', { name: '监测服务' }).getByRole('button', { name: '核验日志链' }).click()
  await officer.sees('已开始核验')
  await officer.page
    .getByRole('region', { name: '监测服务' })
    .getByText(/链条完整/)
    .waitFor({ timeout: 60_000 })

  await officer.opens('/accounts?name=yibao')
  await officer.sees('医保局演示员')
  await officer.opens('/partners')
  await officer.page.getByRole('link', { name: 'demo-yibao' }).click()
  await officer.sees('feed:medical:write')
  await officer.leaves()
})

test('every service is described, and nothing breaks the content security policy', async () => {
  const officer = await Officer.signsIn(browser, 'xitong')
  const broken: string[] = []
  officer.page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) broken.push(message.text())
  })
  for (const name of ['接口单位', '防返贫监测服务', '扶贫资产服务', '社会救助服务', '任务督办服务', '网关']) {
    await officer.page.goto(`${address}/swagger-ui/index.html?urls.primaryName=${encodeURIComponent(name)}`)
    await officer.page.locator('.opblock').first().waitFor()
  }
  assert.deepEqual(broken, [])
  await officer.leaves()
})
