import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/assets',
    name: 'assets',
    component: () => import('./AssetsPage.vue'),
    meta: { title: 'asset.listTitle', permission: 'assets:asset:read', menu: { group: 'assets', order: 1 } },
  },
  {
    path: '/assets/alarms',
    name: 'asset-alarms',
    component: () => import('./AlarmsPage.vue'),
    meta: { title: 'asset.alarmsTitle', permission: 'assets:asset:read', menu: { group: 'assets', order: 2 } },
  },
  {
    path: '/assets/import',
    name: 'asset-import',
    component: () => import('./ImportPage.vue'),
    meta: { title: 'asset.importTitle', permission: 'assets:asset:import', parent: 'assets' },
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
  {
    path: '/assets/:id/edit',
    name: 'asset-edit',
    component: () => import('./EditAssetPage.vue'),
    meta: { title: 'asset.editTitle', permission: 'assets:asset:revise', parent: 'assets' },
  },
] satisfies RouteRecordRaw[]
