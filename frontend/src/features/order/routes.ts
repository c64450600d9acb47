import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/orders',
    name: 'orders',
    component: () => import('./OrdersPage.vue'),
    meta: { title: 'order.listTitle', permission: 'tasks:order:read', menu: { group: 'tasks', order: 5 } },
  },
  {
    path: '/orders/new',
    name: 'order-new',
    component: () => import('./NewOrderPage.vue'),
    meta: { title: 'order.newTitle', permission: 'tasks:order:open', parent: 'orders' },
  },
  {
    path: '/orders/:id',
    name: 'order',
    component: () => import('./OrderPage.vue'),
    meta: { title: 'order.pageTitle', permission: 'tasks:order:read', parent: 'orders' },
  },
] satisfies RouteRecordRaw[]
