import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/recognitions',
    name: 'recognitions',
    component: () => import('./RecognitionsPage.vue'),
    meta: {
      title: 'recognition.listTitle',
      permission: 'monitoring:recognition:read',
      menu: { group: 'monitoring', order: 3 },
    },
  },
  {
    path: '/recognitions/:id',
    name: 'recognition',
    component: () => import('./RecognitionPage.vue'),
    meta: { title: 'recognition.pageTitle', permission: 'monitoring:recognition:read', parent: 'recognitions' },
  },
] satisfies RouteRecordRaw[]
