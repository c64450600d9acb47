import { createRouter, createWebHistory, type RouteRecordRaw, type RouterHistory } from 'vue-router'
import { useSession } from '@/session/store'

declare module 'vue-router' {
  interface RouteMeta {
    /** i18n key of the page's name. */
    title: string
    /** Permission without which the page is not offered; absent: every signed-in user. */
    permission?: string
    /** Where the page stands in the menu; absent: not in the menu. */
    menu?: { group: string; order: number }
    /** Name of the route that the breadcrumb shows before this one. */
    parent?: string
    /** Open without a session. */
    open?: boolean
    /** Drawn without header and menu. */
    bare?: boolean
  }
}

const features = import.meta.glob<{ default: RouteRecordRaw[] }>('../features/*/routes.ts', { eager: true })

export const routes: RouteRecordRaw[] = [
  { path: '/', redirect: { name: 'todo' } },
  ...Object.values(features).flatMap((feature) => feature.default),
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('@/shell/NotFoundPage.vue'),
    meta: { title: 'shell.notFound' },
  },
]

export function createDesk(history: RouterHistory = createWebHistory()) {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (to, from, saved) => saved ?? topOf(to.path, from.path),
  })
  router.beforeEach(async (to) => {
    const session = useSession()
    if (!session.loaded) await session.load().catch(() => undefined)
    if (to.meta.open) return session.signedIn && to.name === 'login' ? { path: '/' } : true
    if (to.name === 'todo' && to.redirectedFrom?.path === '/' && session.current?.role === 'leader')
      return { name: 'overview' }
    if (!session.signedIn) return { name: 'login', query: to.fullPath === '/' ? {} : { back: to.fullPath } }
    return true
  })
  return router
}

/** A new page starts at its top; a changed filter leaves the reader where he was. */
function topOf(to: string, from: string) {
  return to === from ? undefined : { top: 0 }
}
