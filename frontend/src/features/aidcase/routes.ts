import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/aid-cases',
    name: 'aid-cases',
    component: () => import('./AidCasesPage.vue'),
    meta: { title: 'aidCase.listTitle', permission: 'assistance:case:read', menu: { group: 'assistance', order: 3 } },
  },
  {
    path: '/aid-cases/:id',
    name: 'aid-case',
    component: () => import('./AidCasePage.vue'),
    meta: { title: 'aidCase.pageTitle', permission: 'assistance:case:read', parent: 'aid-cases' },
  },
  {
    path: '/aid-cases/:id/publicity-sheet',
    name: 'aid-publicity-sheet',
    component: () => import('./BoardSheetPage.vue'),
    meta: { title: 'aidCase.boardTitle', permission: 'assistance:case:read', parent: 'aid-cases' },
  },
  {
    path: '/aid-cases/:id/refusal-notice',
    name: 'refusal-notice',
    component: () => import('./RefusalNoticePage.vue'),
    meta: { title: 'aidCase.refusalTitle', permission: 'assistance:case:read', parent: 'aid-cases' },
  },
] satisfies RouteRecordRaw[]
