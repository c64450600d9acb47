import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/applications',
    name: 'applications',
    component: () => import('./ApplicationsPage.vue'),
    meta: {
      title: 'intake.listTitle',
      permission: 'assistance:application:read',
      menu: { group: 'assistance', order: 2 },
    },
  },
  {
    path: '/applications/new',
    name: 'application-new',
    component: () => import('./NewApplicationPage.vue'),
    meta: { title: 'intake.newTitle', permission: 'assistance:application:receive', parent: 'applications' },
  },
  {
    path: '/applications/:id',
    name: 'application',
    component: () => import('./ApplicationPage.vue'),
    meta: { title: 'intake.pageTitle', permission: 'assistance:application:read', parent: 'applications' },
  },
  {
    path: '/applications/:id/receipt',
    name: 'application-receipt',
    component: () => import('./ReceiptPage.vue'),
    meta: { title: 'intake.receipt', permission: 'assistance:application:read', parent: 'applications' },
  },
] satisfies RouteRecordRaw[]
