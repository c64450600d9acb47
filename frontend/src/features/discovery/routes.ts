import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/must-visits',
    name: 'must-visits',
    component: () => import('./MustVisitsPage.vue'),
    meta: {
      title: 'discovery.mustVisits',
      permission: 'monitoring:discovery:read',
      menu: { group: 'monitoring', order: 1.5 },
    },
  },
  {
    path: '/omissions',
    name: 'omissions',
    component: () => import('./OmissionsPage.vue'),
    meta: {
      title: 'discovery.omissions',
      permission: 'monitoring:omission:read',
      menu: { group: 'monitoring', order: 9 },
    },
  },
] satisfies RouteRecordRaw[]
