import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/self-report',
    name: 'self-report-form',
    component: () => import('./SelfReportFormPage.vue'),
    meta: { title: 'selfReport.title', open: true },
  },
  {
    path: '/self-report/state',
    name: 'self-report-state',
    component: () => import('./SelfReportStatePage.vue'),
    meta: { title: 'selfReport.stateTitle', open: true },
  },
  {
    path: '/self-reports',
    name: 'self-reports',
    component: () => import('./SelfReportsPage.vue'),
    meta: {
      title: 'selfReport.listTitle',
      permission: 'monitoring:self-report:read',
      menu: { group: 'monitoring', order: 2.5 },
    },
  },
  {
    path: '/self-reports/:id',
    name: 'self-report',
    component: () => import('./SelfReportPage.vue'),
    meta: { title: 'selfReport.pageTitle', permission: 'monitoring:self-report:read', parent: 'self-reports' },
  },
  {
    path: '/self-report-poster',
    name: 'self-report-poster',
    component: () => import('./PosterPage.vue'),
    meta: { title: 'selfReport.posterTitle', permission: 'monitoring:self-report:read', parent: 'self-reports' },
  },
] satisfies RouteRecordRaw[]
