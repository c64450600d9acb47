import type { RouteRecordRaw } from 'vue-router'

const permission = 'gateway:account:read'

export default [
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('./AccountsPage.vue'),
    meta: { title: 'account.title', permission, menu: { group: 'administration', order: 1 } },
  },
  {
    path: '/accounts/:id',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: { title: 'account.one', permission, parent: 'accounts' },
  },
  {
    path: '/appointment-proposals',
    name: 'appointment-proposals',
    component: () => import('./ProposalsPage.vue'),
    meta: { title: 'account.proposals', permission, menu: { group: 'administration', order: 2 } },
  },
  {
    path: '/units',
    name: 'units',
    component: () => import('./UnitsPage.vue'),
    meta: { title: 'account.units', permission: 'gateway:unit:read', menu: { group: 'administration', order: 3 } },
  },
  {
    path: '/my-account',
    name: 'my-account',
    component: () => import('./MyAccountPage.vue'),
    meta: { title: 'account.mine', menu: { group: 'work', order: 9 } },
  },
] satisfies RouteRecordRaw[]
