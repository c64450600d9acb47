import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/monitored',
    name: 'monitored',
    component: () => import('./LedgerPage.vue'),
    meta: {
      title: 'monitored.listTitle',
      permission: 'monitoring:ledger:read',
      menu: { group: 'monitoring', order: 7 },
    },
  },
  {
    path: '/monitored/sums',
    name: 'monitored-sums',
    component: () => import('./SumsPage.vue'),
    meta: { title: 'monitored.sumsTitle', permission: 'monitoring:ledger:read', parent: 'monitored' },
  },
  {
    path: '/monitored/signatures',
    name: 'monitored-signatures',
    component: () => import('./SignaturesPage.vue'),
    meta: { title: 'monitored.signaturesTitle', permission: 'monitoring:ledger:read', parent: 'monitored' },
  },
  {
    path: '/monitored/signatures/:id',
    name: 'monitored-signed',
    component: () => import('./SignedPage.vue'),
    meta: { title: 'monitored.rowsTitle', permission: 'monitoring:ledger:read', parent: 'monitored' },
  },
] satisfies RouteRecordRaw[]
