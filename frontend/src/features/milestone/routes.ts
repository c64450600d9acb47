import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/milestones',
    name: 'milestones',
    component: () => import('./MilestonesPage.vue'),
    meta: { title: 'milestone.listTitle', permission: 'tasks:milestone:read', menu: { group: 'tasks', order: 4 } },
  },
  {
    path: '/milestones/new',
    name: 'milestone-new',
    component: () => import('./NewMilestonePage.vue'),
    meta: { title: 'milestone.newTitle', permission: 'tasks:milestone:enter', parent: 'milestones' },
  },
  {
    path: '/milestones/:id',
    name: 'milestone',
    component: () => import('./MilestonePage.vue'),
    meta: { title: 'milestone.pageTitle', permission: 'tasks:milestone:read', parent: 'milestones' },
  },
] satisfies RouteRecordRaw[]
