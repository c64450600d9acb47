import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/assets/ledgers',
    name: 'ledgers',
    component: () => import('./LedgerPage.vue'),
    meta: { title: 'ledger.title', permission: 'assets:ledger:read', menu: { group: 'assets', order: 3 } },
  },
  {
    path: '/assets/ledgers/rows',
    name: 'ledger-rows',
    component: () => import('./LedgerRowsPage.vue'),
    meta: { title: 'ledger.rowsTitle', permission: 'assets:ledger:read', parent: 'ledgers' },
  },
] satisfies RouteRecordRaw[]
