import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/indicators',
    name: 'indicators',
    component: () => import('./IndicatorsPage.vue'),
    meta: { title: 'indicator.listTitle', permission: 'tasks:indicator:read', menu: { group: 'tasks', order: 6 } },
  },
  {
    path: '/indicators/:key',
    name: 'indicator',
    component: () => import('./IndicatorPage.vue'),
    meta: { title: 'indicator.pageTitle', permission: 'tasks:indicator:read', parent: 'indicators' },
  },
] satisfies RouteRecordRaw[]
