import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/follow-ups',
    name: 'follow-ups',
    component: () => import('./FollowUpsPage.vue'),
    meta: {
      title: 'followUp.listTitle',
      permission: 'monitoring:follow-up:read',
      menu: { group: 'monitoring', order: 5 },
    },
  },
  {
    path: '/households/:id/visit',
    name: 'visit-new',
    component: () => import('./VisitPage.vue'),
    meta: { title: 'followUp.visitTitle', permission: 'monitoring:follow-up:visit', parent: 'follow-ups' },
  },
  {
    path: '/support-gaps',
    name: 'support-gaps',
    component: () => import('./GapsPage.vue'),
    meta: { title: 'followUp.gapsTitle', permission: 'monitoring:follow-up:read', parent: 'follow-ups' },
  },
] satisfies RouteRecordRaw[]
