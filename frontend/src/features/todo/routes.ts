import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/todo',
    name: 'todo',
    component: () => import('./TodoPage.vue'),
    meta: { title: 'todo.title', menu: { group: 'work', order: 1 } },
  },
] satisfies RouteRecordRaw[]
