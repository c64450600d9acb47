import type { RouteRecordRaw } from 'vue-router'

const permission = 'tasks:light:read'

export default [
  {
    path: '/board',
    name: 'board',
    component: () => import('./BoardPage.vue'),
    meta: { title: 'board.title', permission, menu: { group: 'tasks', order: 1 } },
  },
  {
    path: '/board/my-unit',
    name: 'my-unit',
    component: () => import('./UnitPage.vue'),
    meta: { title: 'board.myUnit', permission, menu: { group: 'tasks', order: 2 } },
  },
  {
    path: '/board/units/:unit',
    name: 'unit',
    component: () => import('./UnitPage.vue'),
    meta: { title: 'board.unitTitle', permission, parent: 'board' },
  },
  {
    path: '/board/clauses/:clause',
    name: 'clause',
    component: () => import('./ClausePage.vue'),
    meta: { title: 'board.clauseTitle', permission, parent: 'board' },
  },
  {
    path: '/board/bulletin',
    name: 'bulletin',
    component: () => import('./BulletinPage.vue'),
    meta: { title: 'board.bulletin', permission, menu: { group: 'tasks', order: 7 } },
  },
] satisfies RouteRecordRaw[]
