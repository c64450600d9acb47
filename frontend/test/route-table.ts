/**
 * Every route of the desk: an address to visit, the heading that shows the page is there, and a role that may and one that may
 * not open it. A route without a row fails the test.
 */
export interface RouteRow {
  path: string
  heading: string
  may: string
  mayNot?: string
}

export const routeTable: Record<string, RouteRow> = {
  login: { path: '/login', heading: '磴口县乡村振兴工作台', may: '' },
  todo: { path: '/todo', heading: '待办事项', may: 'township' },
  households: { path: '/households', heading: '农户档案', may: 'village', mayNot: 'department' },
  household: { path: '/households/h2', heading: '王永胜', may: 'auditor', mayNot: 'sysadmin' },
  'not-found': { path: '/nowhere', heading: '没有这个页面', may: 'county' },
}
