import type { Page } from 'playwright-core'
import type { Mood } from '../test/fake/backend.ts'

/** One view to draw: who opens which address, in which states, and what he does before the picture. */
export interface View {
  name: string
  path: string
  role?: string
  moods?: Mood[]
  before?: (page: Page) => Promise<void>
  fullPage?: boolean
}

const all: Mood[] = ['normal', 'empty', 'failing', 'loading']

export const views: View[] = [
  { name: 'login', path: '/login' },
  { name: 'todo', path: '/todo', role: 'township', moods: all },
  { name: 'households', path: '/households', role: 'township', moods: all },
  {
    name: 'household-search',
    path: '/households',
    role: 'township',
    before: async (page) => {
      await page.getByRole('button', { name: '按证件号查找' }).click()
      await page.getByLabel('证件号码').fill('15990019630412631X')
      await page.getByRole('button', { name: '查找', exact: true }).click()
      await page.getByText('找到 1 人').waitFor()
      await page.waitForTimeout(400)
    },
  },
  { name: 'household', path: '/households/h2', role: 'township', moods: all },
  {
    name: 'reveal',
    path: '/households/h2',
    role: 'township',
    before: async (page) => {
      await page.getByRole('button', { name: '查看原文：李宝音 证件号码' }).click()
      await page.waitForTimeout(400)
    },
  },
  {
    name: 'menu',
    path: '/todo',
    role: 'county',
    before: async (page) => {
      const button = page.getByRole('button', { name: '打开菜单' })
      if (await button.isVisible()) await button.click()
    },
  },
  { name: 'forbidden', path: '/households', role: 'sysadmin' },
  { name: 'not-found', path: '/nowhere', role: 'county' },
]
