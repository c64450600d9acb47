import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/report',
    name: 'report-new',
    component: () => import('./ReportPage.vue'),
    meta: {
      title: 'report.title',
      permission: 'monitoring:report:enter',
      menu: { group: 'work', order: 2 },
    },
  },
  {
    path: '/reports',
    name: 'reports',
    component: () => import('./ReportsPage.vue'),
    meta: { title: 'report.listTitle', permission: 'monitoring:report:read', parent: 'clues' },
  },
] satisfies RouteRecordRaw[]
