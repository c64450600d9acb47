import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/feeds',
    name: 'feeds',
    component: () => import('./FeedsPage.vue'),
    meta: { title: 'import.feeds', permission: 'monitoring:feed:read', menu: { group: 'data', order: 1 } },
  },
  {
    path: '/feeds/:feed',
    name: 'feed',
    component: () => import('./FeedPage.vue'),
    meta: { title: 'import.feed', permission: 'monitoring:feed:read', parent: 'feeds' },
  },
  {
    path: '/feeds/:feed/batches/:id',
    name: 'feed-batch',
    component: () => import('./BatchPage.vue'),
    meta: { title: 'import.batch', permission: 'monitoring:feed:read', parent: 'feeds' },
  },
  {
    path: '/rosters',
    name: 'rosters',
    component: () => import('./RosterPage.vue'),
    meta: { title: 'import.roster', permission: 'monitoring:roster:read', menu: { group: 'data', order: 2 } },
  },
  {
    path: '/rosters/batches/:id',
    name: 'roster-batch',
    component: () => import('./BatchPage.vue'),
    meta: { title: 'import.batch', permission: 'monitoring:roster:read', parent: 'rosters' },
  },
] satisfies RouteRecordRaw[]
