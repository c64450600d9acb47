import { screen, waitFor, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { violations, server, visit, withBackend } from '../../../test/visit'
import county from './county-150822.json'
import { classBounds, classOf, deskLink, outlineOf, percent, perThousand } from './figures'

withBackend()

describe('the overview', () => {
  it('names eleven places with their figures; a tile opens the clues of its township', async () => {
    const { router } = await visit('/overview', { role: 'leader' })
    const tile = screen.getByRole('link', { name: /^隆盛合镇 23 件 每千户 5.5 件/ })
    expect(screen.getAllByRole('link', { name: /^(?!全县).*(每千户|没有登记农户)/ })).toHaveLength(11)
    expect(screen.getByRole('link', { name: /^全县 78 件/ })).toBeTruthy()

    await userEvent.click(tile)
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/clues?waiting=true&area=150822101'))
  })

  it('opens the households behind a figure of the table', async () => {
    const { router } = await visit('/overview', { role: 'county' })
    const row = within(screen.getByRole('table', { name: '分苏木镇' })).getByRole('row', { name: /渡口镇/ })

    await userEvent.click(within(row).getByRole('link', { name: '24' }))
    const asked = { monitored: 'true', category: '02', area: '150822102' }
    await waitFor(() => expect(router.currentRoute.value.query).toEqual(asked))
  })

  it('shades by monitored households when asked, and remembers it in the address', async () => {
    const { router } = await visit('/overview', { role: 'leader' })
    await userEvent.click(screen.getByRole('radio', { name: '监测对象' }))
    await screen.findByRole('link', { name: /^隆盛合镇 91 户/ })
    expect(router.currentRoute.value.query['by']).toBe('monitored')
  })

  it('keeps the other blocks when the lights do not come', async () => {
    await visit('/overview', { role: 'leader' })
    expect(await screen.findByRole('heading', { name: '县方案亮灯' })).toBeTruthy()
    document.body.innerHTML = ''
    await visitWithoutTasks()
    expect(screen.getByRole('alert').textContent).toContain('暂时不可用')
    expect(screen.getByRole('heading', { name: '帮扶覆盖' })).toBeTruthy()
    expect(await violations()).toEqual([])
  })

  it('shows a village its own place, without the lights it may not read', async () => {
    await visit('/overview', { role: 'village' })
    expect(screen.getByRole('heading', { level: 1, name: '隆盛合镇新地村总览' })).toBeTruthy()
    expect(screen.queryByRole('heading', { name: '县方案亮灯' })).toBeNull()
  })

  it('is where a leader begins, and where others do not', async () => {
    expect((await visit('/', { role: 'leader' })).router.currentRoute.value.name).toBe('overview')
    expect((await visit('/', { role: 'township' })).router.currentRoute.value.name).toBe('todo')
  })
})

async function visitWithoutTasks() {
  const down = http.get('*/api/tasks/v1/board', () =>
    HttpResponse.json({ status: 503, code: 'gateway.service.unavailable' }, { status: 503 }),
  )
  const use = server.use.bind(server)
  server.use = (...handlers) => use(down, ...handlers)
  try {
    await visit('/overview', { role: 'leader' })
  } finally {
    server.use = use
  }
}

describe('figures', () => {
  it('turns the address of a list into the page that shows it', () => {
    expect(deskLink('/api/monitoring/v1/households')).toBe('/households')
    expect(deskLink('/api/monitoring/v1/clues?waiting=true&area=150822101000')).toBe(
      '/clues?waiting=true&area=150822101',
    )
    expect(deskLink('/api/monitoring/v1/feeds/medical/batches?state=CLOSED')).toBe('/feeds/medical?state=CLOSED')
  })

  it('never rounds a gap away', () => {
    expect(percent(199, 200)).toBe(99)
    expect(percent(1, 900)).toBe(1)
    expect(percent(0, 0)).toBeUndefined()
    expect(perThousand(3, 0)).toBeUndefined()
  })

  it('shades in four classes of a plain width', () => {
    expect(classBounds([0, 7.3, undefined])).toEqual([2, 4, 6, 8])
    expect(classBounds([0, undefined])).toEqual([])
    expect([undefined, 0, 2, 2.1, 8].map((rate) => classOf(rate, [2, 4, 6, 8]))).toEqual([0, 0, 1, 2, 4])
  })

  it('draws the whole outline of the county', () => {
    const { path, width, height } = outlineOf(county.features[0]!.geometry.coordinates, 1000)
    expect(path.match(/[ML]/g)).toHaveLength(258)
    expect(height / width).toBeCloseTo(1.02, 1)
  })
})
