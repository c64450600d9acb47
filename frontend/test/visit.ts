import { VueQueryPlugin } from '@tanstack/vue-query'
import { render, waitFor } from '@testing-library/vue'
import axe from 'axe-core'
import { setupServer } from 'msw/node'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import App from '@/App.vue'
import { whenSessionIsLost } from '@/api/http'
import { createQueries } from '@/api/queries'
import { createTexts } from '@/i18n'
import { createDesk } from '@/router'
import { useSession } from '@/session/store'
import { fakeBackend, type Staff } from './fake/backend'

export const server = setupServer()

/** Starts the pretended gateway for a test file. Every request the desk makes must have an answer. */
export function withBackend() {
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())
}

/** Opens an address as a role, with the guards on, exactly as main.ts puts the desk together. */
export async function visit(path: string, staff: Staff = {}) {
  server.use(...fakeBackend(staff))
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createDesk(createMemoryHistory())
  const queries = createQueries(0)
  await router.push(path)
  await router.isReady()
  const view = render(App, {
    global: { plugins: [pinia, createTexts(), [VueQueryPlugin, { queryClient: queries }], router] },
  })
  whenSessionIsLost(() => useSession(pinia).lost())
  await waitFor(() => expect(queries.isFetching()).toBe(0), { timeout: 10_000 })
  return { ...view, router, session: useSession(pinia), queries }
}

/** What axe finds on the page, colours apart: jsdom has none (the shots check them in Chromium). */
export async function violations(): Promise<string[]> {
  const result = await axe.run(document.documentElement, {
    rules: { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } },
  })
  return result.violations.map(
    (each) =>
      `${each.id}: ${each.nodes
        .map((node) => node.html)
        .slice(0, 2)
        .join(' | ')}`,
  )
}
