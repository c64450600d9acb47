import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/eliminations',
    name: 'eliminations',
    component: () => import('./EliminationsPage.vue'),
    meta: {
      title: 'elimination.listTitle',
      permission: 'monitoring:elimination:read',
      menu: { group: 'monitoring', order: 6 },
    },
  },
  {
    path: '/eliminations/:id',
    name: 'elimination',
    component: () => import('./EliminationPage.vue'),
    meta: { title: 'elimination.pageTitle', permission: 'monitoring:elimination:read', parent: 'eliminations' },
  },
  {
    path: '/elimination-candidates',
    name: 'elimination-candidates',
    component: () => import('./CandidatesPage.vue'),
    meta: { title: 'elimination.candidatesTitle', permission: 'monitoring:elimination:read', parent: 'eliminations' },
  },
  {
    path: '/elimination-candidates/:id',
    name: 'elimination-candidate',
    component: () => import('./CandidatePage.vue'),
    meta: { title: 'elimination.checkTitle', permission: 'monitoring:elimination:read', parent: 'eliminations' },
  },
] satisfies RouteRecordRaw[]
