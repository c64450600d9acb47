import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/feeds/:feed/batches/:id/match',
    name: 'feed-match',
    component: () => import('./MatchPage.vue'),
    meta: { title: 'match.title', permission: 'monitoring:feed:read', parent: 'feeds' },
  },
] satisfies RouteRecordRaw[]
