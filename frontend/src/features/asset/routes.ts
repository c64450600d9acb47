import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/assets',
    name: 'assets',
    component: () => import('./AssetsPage.vue'),
    meta: { title: 'asset.listTitle', permission: 'assets:asset:read', menu: { group: 'assets', order: 1 } },
  },
  {
    path: '/assets/summary',
    name: 'asset-summary',
    component: () => import('./AssetSummaryPage.vue'),
    meta: { title: 'asset.summaryTitle', permission: 'assets:asset:read', menu: { group: 'assets', order: 2 } },
  },
  {
    path: '/assets/new',
    name: 'asset-new',
    component: () => import('./NewAssetPage.vue'),
    meta: { title: 'asset.newTitle', permission: 'assets:asset:register', parent: 'assets' },
  },
  {
    path: '/assets/:id',
    name: 'asset',
    component: () => import('./AssetPage.vue'),
    meta: { title: 'asset.pageTitle', permission: 'assets:asset:read', parent: 'assets' },
  },
] satisfies RouteRecordRaw[]
