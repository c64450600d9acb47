import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/plan',
    name: 'plan',
    component: () => import('./PlanPage.vue'),
    meta: { title: 'plan.title', permission: 'tasks:plan:read', menu: { group: 'tasks', order: 3 } },
  },
  {
    path: '/plan/tasks/:no',
    name: 'plan-task',
    component: () => import('./PlanTaskPage.vue'),
    meta: { title: 'plan.taskTitle', permission: 'tasks:plan:read', parent: 'plan' },
  },
  {
    path: '/plan/responsibility/:scope',
    name: 'responsibility',
    component: () => import('./ResponsibilityPage.vue'),
    meta: { title: 'plan.responsibilityTitle', permission: 'tasks:plan:read', parent: 'plan' },
  },
] satisfies RouteRecordRaw[]
