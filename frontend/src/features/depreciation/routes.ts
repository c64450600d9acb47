import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/assets/depreciation',
    name: 'depreciation',
    component: () => import('./DepreciationPage.vue'),
    meta: { title: 'depreciation.title', permission: 'assets:journal:read', menu: { group: 'assets', order: 4 } },
  },
  {
    path: '/assets/depreciation/:id',
    name: 'depreciation-run',
    component: () => import('./RunPage.vue'),
    meta: { title: 'depreciation.runTitle', permission: 'assets:journal:read', parent: 'depreciation' },
  },
] satisfies RouteRecordRaw[]
