import type { RouteRecordRaw } from 'vue-router'

const permission = 'gateway:partner:read'

export default [
  {
    path: '/partners',
    name: 'partners',
    component: () => import('./PartnersPage.vue'),
    meta: { title: 'partner.title', permission, menu: { group: 'administration', order: 4 } },
  },
  {
    path: '/partners/:id',
    name: 'partner',
    component: () => import('./PartnerPage.vue'),
    meta: { title: 'partner.one', permission, parent: 'partners' },
  },
] satisfies RouteRecordRaw[]
