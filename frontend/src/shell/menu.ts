import type { RouteRecordNormalized } from 'vue-router'

export interface MenuGroup {
  name: string
  entries: { name: string; title: string }[]
}

const order = ['work', 'monitoring', 'data', 'policy', 'assets', 'assistance', 'tasks', 'administration', 'operation']

/** The menu of one person: every page that stands in the menu and that his appointment may open. */
export function menuOf(
  routes: Pick<RouteRecordNormalized, 'name' | 'meta'>[],
  may: (permission: string | undefined) => boolean,
): MenuGroup[] {
  const offered = routes.filter((route) => route.meta.menu && may(route.meta.permission))
  return order
    .map((name) => ({
      name,
      entries: offered
        .filter((route) => route.meta.menu!.group === name)
        .sort((one, other) => one.meta.menu!.order - other.meta.menu!.order)
        .map((route) => ({ name: String(route.name), title: route.meta.title })),
    }))
    .filter((group) => group.entries.length > 0)
}
