import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/standards',
    name: 'standards',
    component: () => import('./StandardsPage.vue'),
    meta: { title: 'standard.title', permission: 'monitoring:standard:read', menu: { group: 'policy', order: 1 } },
  },
] satisfies RouteRecordRaw[]
