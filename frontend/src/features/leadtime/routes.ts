import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/lead-times',
    name: 'lead-times',
    component: () => import('./LeadTimesPage.vue'),
    meta: {
      title: 'leadTime.title',
      permission: 'monitoring:lead-time:read',
      menu: { group: 'monitoring', order: 10 },
    },
  },
] satisfies RouteRecordRaw[]
