import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/overview',
    name: 'overview',
    component: () => import('./OverviewPage.vue'),
    meta: { title: 'overview.title', permission: 'monitoring:overview:read', menu: { group: 'work', order: 0 } },
  },
] satisfies RouteRecordRaw[]
