import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Linked, System } from '#model/system'
import { functionsFrom, keyOf } from '#link/follow'
import { firstWord, type Kept } from '../kept-safeguards.ts'
import { remembered } from '#link/reads'
import { guardedAt, ownName } from '../protections/guarded.ts'
import { usersOf, withOuter, type Named } from '#link/users'

/** How many routers inside routers are followed. */
const maxDepth = 4

/** The routers that a router is mounted on, by file and name. */
const mountedOn = remembered((system): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const mount of system.facts('router-mount')) {
    const mounted = system.define(mount.at.path, mount.mounted)
    if (!mounted || mount.router === '') continue
    const key = keyOf(mounted)
    found.set(key, [...(found.get(key) ?? []), keyOf({ path: mount.at.path, name: mount.router })])
  }
  return found
})

/** Routers that have routes of their own. */
const routersWithRoutes = remembered(
  (system): ReadonlySet<string> =>
    new Set(system.facts('endpoint').flatMap(({ at, router }) => (router === '' ? [] : [keyOf({ path: at.path, name: router })]))),
)

/** Whether a router is another one, or is mounted on it. */
const isBelow = (system: System, router: string, other: string, depth = 0): boolean =>
  router === other || (depth < maxDepth && (mountedOn(system).get(router) ?? []).some((outer) => isBelow(system, outer, other, depth + 1)))

/** Whether a guard of a router protects a route. A router that has no routes itself may have any router below it. */
export const isInFront = (
  system: System,
  guard: Pick<Kept, 'at' | 'router' | 'within'>,
  { at, router, within, above = [] }: Linked<Endpoint>,
): boolean => {
  if (guard.at.path === at.path && above.includes(guard.router ?? '')) return true
  const other = keyOf({ path: guard.at.path, name: guard.router ?? '' })
  const own = keyOf({ path: at.path, name: router })
  if (isBelow(system, own, other) || isBelow(system, keyOf({ path: at.path, name: within }), other)) return true
  const isAround = guard.at.path === at.path && guard.within !== within && within.startsWith(`${guard.within} > `)
  const mounts = system.facts('router-mount').some((mount) => mount.at.path === guard.at.path && mount.router === guard.router)
  return isAround || (!routersWithRoutes(system).has(other) && !mounts)
}

const isGuarded = (system: System, fresh: Kept, route: Linked<Endpoint>): boolean =>
  fresh.router === undefined
    ? fresh.endpoint === route.subject && (fresh.at.path === route.at.path || fresh.within === route.within)
    : isInFront(system, fresh, route)

/** Whether a new safeguard may protect what a lost one protected, judging by the routes that run through it. */
export const covers = (head: System, fresh: Kept, lost: Kept): boolean => {
  const isOfRoutes = fresh.endpoint !== undefined || fresh.router !== undefined
  if (!isOfRoutes) return true
  const routes = routesOf(head, lost)
  // The routes that it protected are unknown.
  if (routes.length === 0) return true
  return routes.every((route) => isGuarded(head, fresh, route))
}

/** The functions that routes run. */
const handlersOf = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      system.facts('endpoint').flatMap(({ at, handler }) => {
        const found = system.define(at.path, handler)
        return found ? [keyOf(found)] : []
      }),
    ),
)

/**
 * Whether a safeguard is part of the handler of another route, and neither handler calls the other: it does not protect what the lost one
 * did, whose handler is still that of a route.
 */
export const isInOtherHandler = (head: System, base: System, fresh: Kept, lost: Kept): boolean => {
  const isOfRoutes = [fresh, lost].some(({ endpoint, router }) => endpoint !== undefined || router !== undefined)
  const [own, other] = [lost, fresh].map(({ at: { path }, within }) => ({ path, name: within }))
  if (isOfRoutes || !own || !other || keyOf(own) === keyOf(other)) return false
  if (!handlersOf(base).has(keyOf(own)) || ![own, other].every((one) => handlersOf(head).has(keyOf(one)))) return false
  const reaches = (from: Named, to: Named): boolean =>
    functionsFrom(head, [from], { throughInterfaces: true }).some((one) => keyOf(one) === keyOf(to))
  return !reaches(own, other) && !reaches(other, own)
}

/**
 * The routes that lost the guard of their router and are now without one: those that the guard stood in front of, as far as they are still
 * there. Undefined if nothing is known of them.
 */
export const uncoveredRoutes = (
  head: System,
  base: System,
  after: readonly Kept[],
  lost: Kept,
): { readonly uncovered: readonly Linked<Endpoint>[]; readonly isWhole: boolean } | undefined => {
  if (lost.router === undefined) return undefined
  const before = new Set(routesOf(base, lost).map(({ at, subject }) => `${at.path} ${subject}`))
  const still = head.facts('endpoint').filter(({ at, subject }) => before.has(`${at.path} ${subject}`))
  if (still.length === 0) return undefined
  const guards = after.filter(({ endpoint, router }) => endpoint !== undefined || router !== undefined)
  const uncovered = still.filter((route) => !guards.some((guard) => isGuarded(head, guard, route)))
  const changing = uncovered.filter(({ stateChanging }) => stateChanging)
  const isWhole = uncovered.length === still.length
  return { uncovered: isWhole || changing.length > 0 ? changing : [], isWhole }
}

/** A route without the slash at its end, which a router adds when the route is the root of a group. */
const plainSubject = (subject: string): string => subject.replace(/(?<=.)\/$/, '')

/**
 * The route that lost its own guard when a change put it into another group of routes: no guard in front of it is of that name, or new.
 * Undefined if the route stays where it was, or if anything new is in front of it.
 */
export const regroupedRoute = (head: System, base: System, lost: Kept): Linked<Endpoint> | undefined => {
  const { endpoint, at } = lost
  if (endpoint === undefined) return undefined
  const inFile = (one: { readonly at: { readonly path: string } }): boolean => one.at.path === at.path
  const was = base.facts('endpoint').find((one) => inFile(one) && one.subject === endpoint)
  if (!was) return undefined
  // The path of a group is not always part of the subject: the handler identifies the route too.
  const isSame = (one: Linked<Endpoint>): boolean =>
    plainSubject(one.subject) === plainSubject(endpoint) ||
    (one.method === was.method && was.handler.name.includes('.') && one.handler.name === was.handler.name)
  const [route, ...others] = head.facts('endpoint').filter((one) => inFile(one) && isSame(one))
  if (!route || others.length > 0 || (route.router === was.router && route.within === was.within)) return undefined
  const own = firstWord(lost.by)
  const before = base.facts('router-guard').filter(inFile)
  const known = new Set(
    [...was.guards, ...before.map(({ guard }) => guard)].map(({ name }) => firstWord(name)).filter((name) => name !== own),
  )
  const inFront = head.facts('router-guard').filter((one) => inFile(one) && isInFront(head, one, route))
  return [...route.guards, ...inFront.map(({ guard }) => guard)].every(({ name }) => known.has(firstWord(name))) ? route : undefined
}

/** The routes that a lost safeguard protected. */
const routesOf = (head: System, lost: Kept): readonly Linked<Endpoint>[] => {
  const all = head.facts('endpoint')
  if (lost.endpoint !== undefined) return all.filter(({ at, subject }) => at.path === lost.at.path && subject === lost.endpoint)
  if (lost.router !== undefined) {
    const own = keyOf({ path: lost.at.path, name: lost.router })
    return all.filter(({ at, router }) => isBelow(head, keyOf({ path: at.path, name: router }), own))
  }
  return all.filter((route) => {
    const handler = head.define(route.at.path, route.handler)
    return (
      handler !== undefined &&
      functionsFrom(head, [handler], { throughInterfaces: true }).some((one) => one.path === lost.at.path && one.name === lost.within)
    )
  })
}

/**
 * Whether a safeguard elsewhere can protect what a lost one protected: it is in the same file, or the one function uses the other,
 * directly or through others.
 */
export const isWithinReach = (head: System, other: Kept, lost: Kept): boolean => {
  if (other.at.path === lost.at.path) return true
  if (other.endpoint !== undefined || other.router !== undefined) return covers(head, other, lost)
  const { path } = lost.at
  const own = withOuter(lost.within).map((name) => ({ path, name }))
  const isThere = ({ path: at }: { readonly path: string }): boolean => at === other.at.path
  if (functionsFrom(head, own, { throughInterfaces: true }).some(isThere)) return true
  if (callsByName(head, lost, other) || callsByName(head, other, lost)) return true
  return own.some((one) => usersOf(head, one).some((user) => isThere(user) || usersOf(head, user).some(isThere)))
}

/** Whether a function calls one with the name of another that was not linked: a method of an object that another file exports. */
const callsByName = (system: System, from: Kept, to: Kept): boolean => {
  const names = new Set(to.within.split(' > ').map(ownName))
  return withOuter(from.within).some(
    (within) => guardedAt(system, from.at.path, within)?.effects.some(({ name }) => names.has(name)) === true,
  )
}
