import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/clues',
    name: 'clues',
    component: () => import('./CluesPage.vue'),
    meta: { title: 'clue.listTitle', permission: 'monitoring:clue:read', menu: { group: 'monitoring', order: 2 } },
  },
  {
    path: '/clues/:id',
    name: 'clue',
    component: () => import('./CluePage.vue'),
    meta: { title: 'clue.pageTitle', permission: 'monitoring:clue:read', parent: 'clues' },
  },
  {
    path: '/suppressed-warnings',
    name: 'suppressed-warnings',
    component: () => import('./SuppressedPage.vue'),
    meta: { title: 'clue.suppressedTitle', permission: 'monitoring:clue:read', parent: 'clues' },
  },
] satisfies RouteRecordRaw[]
