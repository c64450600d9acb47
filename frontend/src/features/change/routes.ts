import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/register-changes',
    name: 'register-changes',
    component: () => import('./ChangesPage.vue'),
    meta: {
      title: 'change.listTitle',
      permission: 'monitoring:change:read',
      menu: { group: 'monitoring', order: 8 },
    },
  },
  {
    path: '/register-changes/:id',
    name: 'register-change',
    component: () => import('./ChangePage.vue'),
    meta: { title: 'change.pageTitle', permission: 'monitoring:change:read', parent: 'register-changes' },
  },
  {
    path: '/households/:id/register-changes/new',
    name: 'register-change-new',
    component: () => import('./NewChangePage.vue'),
    meta: { title: 'change.newTitle', permission: 'monitoring:change:propose', parent: 'register-changes' },
  },
] satisfies RouteRecordRaw[]
