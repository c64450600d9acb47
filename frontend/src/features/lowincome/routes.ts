import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/low-income',
    name: 'low-income',
    component: () => import('./LowIncomePage.vue'),
    meta: {
      title: 'lowIncome.title',
      permission: 'monitoring:low-income:read',
      menu: { group: 'monitoring', order: 9 },
    },
  },
] satisfies RouteRecordRaw[]
