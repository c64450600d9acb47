import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/arrivals',
    name: 'arrivals',
    component: () => import('./ArrivalsPage.vue'),
    meta: { title: 'arrival.title', permission: 'monitoring:arrival:read', menu: { group: 'data', order: 3 } },
  },
  {
    path: '/arrivals/:feed',
    name: 'arrival',
    component: () => import('./ArrivalPage.vue'),
    meta: { title: 'arrival.one', permission: 'monitoring:arrival:read', parent: 'arrivals' },
  },
] satisfies RouteRecordRaw[]
