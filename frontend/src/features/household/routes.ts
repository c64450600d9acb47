import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/households',
    name: 'households',
    component: () => import('./HouseholdsPage.vue'),
    meta: {
      title: 'household.listTitle',
      permission: 'monitoring:household:read',
      menu: { group: 'monitoring', order: 1 },
    },
  },
  {
    path: '/households/:id',
    name: 'household',
    component: () => import('./HouseholdPage.vue'),
    meta: { title: 'household.pageTitle', permission: 'monitoring:household:read', parent: 'households' },
  },
  {
    path: '/households/:id/file',
    name: 'household-file',
    component: () => import('./HouseholdFilePage.vue'),
    meta: { title: 'household.fileTitle', permission: 'monitoring:household:read', parent: 'households' },
  },
] satisfies RouteRecordRaw[]
