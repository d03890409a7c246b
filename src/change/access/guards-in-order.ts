import type { Guard, RouterGuard } from '#model/facts/requests/endpoint'
import type { Protection } from '#model/facts/requests/safeguard'
import type { Linked, System } from '#model/system'
import { names } from '#models/names'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { guardAsksCaller } from '#system/effects/guard-does'
import { firstWord, protectionsOf } from '../kept-safeguards.ts'
import { remembered } from '#link/reads'

interface Router {
  readonly path: string
  readonly name: string
}

/** A route or a mounted router, as a router knows it. */
export interface Registered {
  readonly at: { readonly path: string; readonly startLine: number }
  readonly router: string
  readonly within: string
  /** Its identity: `POST /orders`, `orders below /orders`. */
  readonly name: string
  /** As findings name it. */
  readonly shown: string
  readonly changes: boolean
  readonly guards: readonly Guard[]
  /** The mounted router. */
  readonly mounted?: Router
}

const nameOfRoute = (route: string, handler: string): string => (route === '' ? handler : route)

/** All routes and mounted routers of a snapshot. */
const registeredIn = remembered((system): readonly Registered[] => [
  ...system.facts('endpoint').map(({ at, router, within, subject, method, route, handler, stateChanging, guards }) => ({
    at,
    router,
    within,
    name: subject,
    shown: `${method} ${nameOfRoute(route, handler.name)}`,
    changes: stateChanging,
    guards,
  })),
  ...system.facts('router-mount').flatMap((mount): Registered[] => {
    const mounted = mount.router === '' ? undefined : system.define(mount.at.path, mount.mounted)
    if (!mounted) return []
    const { at, router, within, subject, prefix } = mount
    return [{ at, router, within, name: subject, shown: prefix, changes: true, guards: [], mounted }]
  }),
  ...system.facts('router-guard').flatMap((fact): Registered[] => {
    const mounted = fact.prefix === '' ? routerOf(system, fact) : undefined
    if (mounted === undefined) return []
    const { at, router, within, guard } = fact
    return [{ at, router, within, name: guard.name, shown: firstWord(guard.name), changes: true, guards: [], mounted }]
  }),
])

/** Routers and functions with routes, by file. */
const routersIn = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      [...system.facts('endpoint'), ...system.facts('router-guard')].flatMap(({ at, router, within }) =>
        router === '' ? [] : [`${at.path} ${router}`, `${at.path} ${within}`],
      ),
    ),
)

/** The router that is put in front of the other routes of a router as if it were a guard: `app.use(router.routes())`. */
export const routerOf = (system: System, { at, guard }: Linked<RouterGuard>): Router | undefined => {
  const [head = ''] = firstWord(guard.name).split('.')
  const routers = routersIn(system)
  if (routers.has(`${at.path} ${head}`)) return { path: at.path, name: head }
  const ref = guard.function ?? { name: head }
  const named = ref.module === undefined ? { name: head } : { module: ref.module, name: ref.name.split('.')[0] ?? '' }
  const found = system.define(at.path, named)
  if (!found) return undefined
  if (routers.has(`${found.path} ${found.name}`)) return found
  // What a file with routes exports under another name.
  return found.path !== at.path && found.name === 'default' && system.facts('endpoint').some((one) => one.at.path === found.path)
    ? found
    : undefined
}

const isOnRouter = ({ at, router, within }: Registered, guard: Linked<RouterGuard>): boolean =>
  at.path === guard.at.path && router === guard.router && within === guard.within

/** Whether the path of a guard covers a registration. */
const isBelow = ({ name }: Registered, { prefix }: Linked<RouterGuard>): boolean => prefix === '' || name.includes(` ${prefix}`)

/** What a router takes before a guard is in front of it. */
export const registeredBefore = (system: System, guard: Linked<RouterGuard>): readonly Registered[] =>
  registeredIn(system).filter((one) => isOnRouter(one, guard) && isBelow(one, guard) && one.at.startLine < guard.at.startLine)

/** What a router takes after a guard is in front of it. */
export const registeredAfter = (system: System, guard: Linked<RouterGuard>): readonly Registered[] =>
  registeredIn(system).filter((one) => isOnRouter(one, guard) && isBelow(one, guard) && one.at.startLine > guard.at.startLine)

/** Whether other files of the same unit register something on a router that is called the same. */
export const isExtendedElsewhere = (system: System, guard: Linked<RouterGuard>): boolean =>
  registeredIn(system).some(
    ({ at, router }) => at.path !== guard.at.path && router === guard.router && system.files.get(at.path)?.unit === guard.file.unit,
  )

/** Whether a guard protects in a way: by its name, or by what its function does. */
export const guardProtects = (system: System, path: string, guard: Guard, against: Protection): boolean =>
  protectionsOf(system, path, guard).includes(against) ||
  (against === 'access' && (guardAsksCaller(system, path, guard) || wordsOf(firstWord(guard.name)).some(isOfCallers)))

const isOfCallers = (word: string): boolean => protectionNames.rights.has(word) || protectionNames.guardians.has(word)

/** Whether something else in front of a registration, or in the router that it mounts, protects in the same way. */
export const isProtectedOtherwise = (system: System, one: Registered, against: Protection): boolean => {
  const protects = (path: string, guard: Guard): boolean =>
    guard.isBypassed !== true && guard.lifts === undefined && guardProtects(system, path, guard, against)
  const isOfMounted = ({ at, router }: { readonly at: { readonly path: string }; readonly router: string }): boolean =>
    at.path === one.mounted?.path && (at.path !== one.at.path || router === one.mounted.name)
  return (
    one.guards.some((guard) => protects(one.at.path, guard)) ||
    system.facts('router-guard').some((other) => {
      const isBefore = isOnRouter(one, other) && isBelow(one, other) && other.at.startLine <= one.at.startLine
      return (isBefore || isOfMounted(other)) && protects(other.at.path, other.guard)
    }) ||
    system.facts('endpoint').some((other) => isOfMounted(other) && other.guards.some((guard) => protects(other.at.path, guard)))
  )
}

/** The same guard of the same router, in another snapshot. */
export const sameGuardIn = (system: System, { at, router, guard }: Linked<RouterGuard>): Linked<RouterGuard> | undefined => {
  const same = system
    .facts('router-guard')
    .filter((one) => one.at.path === at.path && one.router === router && one.guard.name === guard.name)
  return same.length === 1 ? same[0] : undefined
}

/** Whether a registration has the name of one that people without an account use, such as a sign-in or a health check. */
export const isMeantOpen = ({ shown }: Registered): boolean => names.openRoutes.has(shown)
