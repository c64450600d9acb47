import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/need-cards',
    name: 'need-cards',
    component: () => import('./NeedCardsPage.vue'),
    meta: {
      title: 'needCard.listTitle',
      permission: 'assistance:need-card:read',
      menu: { group: 'assistance', order: 1 },
    },
  },
  {
    path: '/need-cards/:id',
    name: 'need-card',
    component: () => import('./NeedCardPage.vue'),
    meta: { title: 'needCard.pageTitle', permission: 'assistance:need-card:read', parent: 'need-cards' },
  },
] satisfies RouteRecordRaw[]
