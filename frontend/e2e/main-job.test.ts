/**
 * The main job by hand, in a real browser against a real stack: the medical bureau uploads a file, a household at risk is found
 * and explained, verified, publicised, decided and put under support. Every officer works at a browser of his own.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { attach, launch, Officer } from './desk.ts'

const village = '150822101211'
let browser: Browser

before(async () => {
  browser = await launch()
})
after(() => browser.close())

test('from the upload to the support plan', async () => {
  const [clerk, bureau, cadre, townHead, county, countyHead] = (await Promise.all(
    ['zhen', 'yibao', 'cun', 'zhenzhang', 'xian', 'juzhang'].map((account) => Officer.signsIn(browser, account)),
  )) as [Officer, Officer, Officer, Officer, Officer, Officer]

  const person = await findsSomebodyWithoutClue(clerk)
  await uploadsBill(bureau, person)
  const recognition = await assignsClue(clerk, person)

  await verifies(cadre, recognition)
  await county.opens(recognition)
  await county.acts('信息比对', { note: '与医保数据一致' })
  await appraisesAndPublicises(clerk, recognition)
  await movesDate(county, 6)
  await clerk.opens(recognition)
  await clerk.acts('结束公示', {})

  await decides(townHead, county, countyHead, recognition)
  await makesSupportPlan(clerk, recognition)
  await clerk.sees('帮扶中')

  await needCardArrives(county, person.name)
  await Promise.all([clerk, bureau, cadre, townHead, county, countyHead].map((officer) => officer.leaves()))
})

/** The card is opened by an event: the page is read again until it is there. */
async function needCardArrives(county: Officer, name: string) {
  const giveUp = Date.now() + 60_000
  do await county.opens('/need-cards')
  while ((await county.page.getByRole('link', { name, exact: true }).count()) === 0 && Date.now() < giveUp)
  assert.ok((await county.page.getByRole('link', { name, exact: true }).count()) > 0, `a need card of ${name}`)
}

interface Somebody {
  household: string
  name: string
  idNumber: string
  outOfPoverty: boolean
}

/** A household of the village that has no clue yet; its head's number is read out for a stated purpose. */
async function findsSomebodyWithoutClue(clerk: Officer): Promise<Somebody> {
  const { page } = clerk
  await clerk.opens(`/households?area=${village}&monitored=false`)
  const links = page.getByRole('cell').getByRole('link')
  await links.first().waitFor()
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  for (const household of paths) {
    await clerk.opens(household)
    if ((await page.locator('a[href^="/clues/"]').count()) > 0) continue
    const row = page.getByRole('row').filter({ hasText: '户主' }).filter({ hasText: /\*/ }).first()
    const name = (await row.getByRole('cell').first().innerText()).trim().split(/\s+/)[0]!
    await row.getByRole('button').click()
    await page.getByLabel('查看用途').fill('浏览器验收：核对医保数据')
    await clerk.button('确认查看').click()
    const idNumber = await page.locator('dialog .value strong').innerText()
    assert.match(idNumber, /^\d{17}[\dX]$/)
    return { household, name, idNumber, outOfPoverty: (await page.getByText('脱贫户', { exact: true }).count()) > 0 }
  }
  throw new Error('every household of the village has a clue')
}

async function uploadsBill(bureau: Officer, person: Somebody) {
  const { page } = bureau
  await bureau.opens('/feeds')
  await page.getByRole('cell').getByRole('link').first().click()
  const today = await page.locator('.shell-header .date').innerText()
  const day = today.match(/\d{4}-\d{2}-\d{2}/)![0]
  const bill = [
    `YS${Date.now()}`,
    person.name,
    person.idNumber,
    '住院',
    before1(day),
    '98000.00',
    '30000.00',
    '68000.00',
  ]
  const heads = '结算单号,姓名,证件号码,就诊类型,结算日期,医疗总费用,基本医保支付,合规自付支出'
  await page.locator('input[type=file]').setInputFiles({
    name: '医保自付-补报.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${heads}\r\n${bill.join(',')}\r\n`),
  })
  await page.locator('[name=dataDate]').fill(before1(day))
  await bureau.button('上传并校验').click()
  await bureau.sees('待确认')
  await bureau.sees('预览')
  await bureau.button('确认入库').click()
  await bureau.sees('已完成')
  await bureau.sees('平衡核对')
}

/** The clue explains itself: agency, amount, clause; then it goes to the village. */
async function assignsClue(clerk: Officer, person: Somebody): Promise<string> {
  const { page } = clerk
  await clerk.opens(person.household)
  await page.locator('a[href^="/clues/"]').first().click()
  await clerk.sees('符合预警条件')
  await clerk.sees(/医保局/)
  await page.locator('.clause').first().click()
  await clerk.sees('条款原文')
  await page.keyboard.press('Escape')
  await page.locator('[name=note]').fill('请尽快入户核实')
  await clerk.button('分派入户核实').click()
  await page.waitForURL(/\/recognitions\//)
  return new URL(page.url()).pathname
}

async function verifies(cadre: Officer, recognition: string) {
  await cadre.opens(recognition)
  await cadre.acts('开始入户', { note: '已入户' })
  await cadre.acts('登记承诺授权', { signedBy: '户主本人' }, (page) => attach(page, '扫描件'))
  await cadre.opens(recognition)
  const outOfPoverty = await isOutOfPoverty(cadre)
  await cadre.opens(recognition)
  await cadre.acts(
    '登记核实结果',
    { situation: '户主住院，自付费用高，家庭收入减少', category: outOfPoverty ? '01' : '02', event: '户主因病住院' },
    async (page) => page.getByLabel('因病', { exact: true }).check(),
  )
}

async function isOutOfPoverty(officer: Officer): Promise<boolean> {
  await officer.page.getByRole('link', { name: '一户一档', exact: true }).click()
  await officer.sees('家庭成员')
  return (await officer.page.locator('.page-head').getByText('脱贫户', { exact: true }).count()) > 0
}

async function appraisesAndPublicises(clerk: Officer, recognition: string) {
  await clerk.opens(recognition)
  const votes = { attendees: '30', present: '26', votesFor: '24', votesAgainst: '1' }
  await clerk.acts('登记评议结果', { place: '村委会', conclusion: '同意纳入监测', ...votes }, async (page) => {
    await attach(page, '会议记录')
    await attach(page, '签到表')
  })
  await clerk.acts('张贴公示', { place: '村务公开栏' }, (page) => attach(page, '公示照片'))
  const [sheet] = await Promise.all([clerk.page.waitForEvent('download'), clerk.button('打印公示').click()])
  assert.match(sheet.suggestedFilename(), /^防止返贫监测对象民主评议结果公示-RD.*\.pdf$/)
}

async function movesDate(county: Officer, days: number) {
  const { page } = county
  const now = (await page.locator('.shell-header .date').innerText()).match(/\d{4}-\d{2}-\d{2}/)![0]
  await page.locator('.shell-header button.date').click()
  await page.locator('#move-to').fill(shifted(now, days))
  await county.button('推进').click()
  await page.getByText('业务日期已到').waitFor({ timeout: 90_000 })
  await page.locator('dialog').getByRole('button', { name: '关闭', exact: true }).last().click()
}

async function decides(townHead: Officer, county: Officer, countyHead: Officer, recognition: string) {
  await townHead.opens(recognition)
  await townHead.acts('乡镇审核', { opinion: '材料齐全，同意上报' }, (page) =>
    page.getByLabel('同意', { exact: true }).check(),
  )
  await county.opens(recognition)
  await county.acts('县级拟定意见', { opinion: '建议认定' })
  await countyHead.opens(recognition)
  await countyHead.acts('县级审定', { reason: '因病自付较大，监测范围尚未录入，经研究同意认定' }, (page) =>
    page.getByLabel('同意', { exact: true }).check(),
  )
  await county.opens(recognition)
  await county.acts('登记公告', { place: '县政府网站' })
  await county.acts('登记系统录入', { nationalNo: '1508220000001' })
}

async function makesSupportPlan(clerk: Officer, recognition: string) {
  const { page } = clerk
  await clerk.opens(recognition)
  await page.getByRole('link', { name: '制定帮扶计划' }).click()
  await page.locator('[name=kind]').selectOption('HEALTH')
  await page.locator('[name=unit]').fill('医保局')
  await page.locator('form [name=description]').fill('落实医疗救助，签约家庭医生')
  await page.locator('[name=name]').fill('张建国')
  await page.locator('[name=personUnit]').fill('隆盛合镇政府')
  await page.locator('[name=phone]').fill('13900000000')
  await clerk.button('提交帮扶计划').click()
  await page.waitForURL(new RegExp(`${recognition}$`))
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

const before1 = (day: string) => shifted(day, -1)
