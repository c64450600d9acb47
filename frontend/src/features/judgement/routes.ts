import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/judgements',
    name: 'judgements',
    component: () => import('./JudgementsPage.vue'),
    meta: {
      title: 'judgement.listTitle',
      permission: 'monitoring:judgement:read',
      menu: { group: 'monitoring', order: 2.7 },
    },
  },
  {
    path: '/judgements/:id',
    name: 'judgement',
    component: () => import('./JudgementPage.vue'),
    meta: { title: 'judgement.pageTitle', permission: 'monitoring:judgement:read', parent: 'judgements' },
  },
  {
    path: '/clues/:id/judgement',
    name: 'judgement-new',
    component: () => import('./NewJudgementPage.vue'),
    meta: { title: 'judgement.newTitle', permission: 'monitoring:judgement:ask', parent: 'judgements' },
  },
] satisfies RouteRecordRaw[]
