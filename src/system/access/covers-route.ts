import type { Endpoint, RouterGuard } from '#model/facts/requests/endpoint'
import type { Linked, System } from '#model/system'

/**
 * Whether the guard of a router may stand in front of a route: on the router of the route, on one of the same file that has no other routes,
 * or on one of another file that mounts routers or has no routes of its own.
 */
export const coversRoute = (
  system: System,
  guard: Linked<RouterGuard>,
  route: Pick<Linked<Endpoint>, 'at' | 'router' | 'within'>,
): boolean => {
  if (guard.at.path === route.at.path && guard.router === route.router) return true
  const hasRoutes = system
    .facts('endpoint')
    .some((one) => one.at.path === guard.at.path && one.router === guard.router && one.within === guard.within)
  if (!hasRoutes) return true
  return (
    guard.at.path !== route.at.path &&
    system.facts('router-mount').some((one) => one.at.path === guard.at.path && one.router === guard.router)
  )
}
