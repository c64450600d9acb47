import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/support-plans',
    name: 'support-plans',
    component: () => import('./SupportPlansPage.vue'),
    meta: {
      title: 'support.listTitle',
      permission: 'monitoring:support:read',
      menu: { group: 'monitoring', order: 4 },
    },
  },
  {
    path: '/support-plans/:id',
    name: 'support-plan',
    component: () => import('./SupportPlanPage.vue'),
    meta: { title: 'support.pageTitle', permission: 'monitoring:support:read', parent: 'support-plans' },
  },
  {
    path: '/recognitions/:id/support-plan/new',
    name: 'support-plan-new',
    component: () => import('./NewSupportPlanPage.vue'),
    meta: { title: 'support.newTitle', permission: 'monitoring:support:plan', parent: 'recognitions' },
  },
] satisfies RouteRecordRaw[]
