import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { routes } from '@/router'
import { permissionsOf, roles } from './fake/permissions'
import { routeTable } from './route-table'
import { violations, visit, withBackend } from './visit'

withBackend()

const named = routes.filter((route) => route.name)

describe('the route table', () => {
  it('has a row for every route and no row without a route', () => {
    expect(Object.keys(routeTable).sort()).toEqual(named.map((route) => String(route.name)).sort())
  })

  it('names a permission of contracts/permissions.yaml for every page, or none on purpose', () => {
    const known = new Set(Object.keys(roles).flatMap(permissionsOf))
    const unknown = named.map((route) => route.meta?.permission).filter((each) => each && !known.has(each))
    expect(unknown).toEqual([])
    expect(named.filter((route) => !route.meta?.permission).map((route) => route.name)).toEqual(
      expect.arrayContaining(['login', 'todo', 'not-found']),
    )
  })
})

describe.each(Object.entries(routeTable))('%s', (_name, row) => {
  it(`opens for ${row.may || 'everybody'} without an accessibility violation`, async () => {
    await visit(row.path, row.may ? { role: row.may } : {})
    expect(await screen.findByRole('heading', { level: 1, name: new RegExp(row.heading) })).toBeTruthy()
    expect(await violations()).toEqual([])
  })

  it.skipIf(!row.mayNot)('is refused to a role without its permission', async () => {
    await visit(row.path, { role: row.mayNot! })
    expect(screen.getByText('您当前的岗位没有此项权限')).toBeTruthy()
  })

  it.skipIf(!row.may)('sends a visitor without a session to the login and keeps the way back', async () => {
    const { router } = await visit(row.path)
    expect(router.currentRoute.value.name).toBe('login')
    expect(router.currentRoute.value.query['back']).toBe(row.path)
  })
})
