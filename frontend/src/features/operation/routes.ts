import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/operation',
    name: 'operation',
    component: () => import('./OperationPage.vue'),
    meta: { title: 'operation.title', permission: 'gateway:operation:read', menu: { group: 'operation', order: 0 } },
  },
  {
    path: '/logs',
    name: 'logs',
    component: () => import('./LogsPage.vue'),
    meta: { title: 'operation.logs', permission: 'monitoring:log:read', menu: { group: 'operation', order: 1 } },
  },
  {
    path: '/dead-letters',
    name: 'dead-letters',
    component: () => import('./DeadLettersPage.vue'),
    meta: {
      title: 'operation.deadLetters',
      permission: 'monitoring:dead-letter:read',
      menu: { group: 'operation', order: 2 },
    },
  },
] satisfies RouteRecordRaw[]
