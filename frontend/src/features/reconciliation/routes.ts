import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/assets/reconciliation',
    name: 'periods',
    component: () => import('./PeriodsPage.vue'),
    meta: { title: 'reconciliation.title', permission: 'assets:period:read', menu: { group: 'assets', order: 5 } },
  },
  {
    path: '/assets/reconciliation/:code',
    name: 'period',
    component: () => import('./PeriodPage.vue'),
    meta: { title: 'reconciliation.periodTitle', permission: 'assets:period:read', parent: 'periods' },
  },
] satisfies RouteRecordRaw[]
