import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import type { Linked, System, Unit } from '#model/system'
import { pathRights } from '#models/by-language/path-rights'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { firstWord } from '../kept-safeguards.ts'
import { remembered } from '#link/reads'
import { callersOf, guardsIn, ownName, partsNamed } from './guarded.ts'
import { asksAll, isAboutSame, isAsStrong, isWeak, type Asking } from './strength.ts'

/** How far the routes of a function are looked for in its callers. */
const maxDepth = 2

/** The function that a route runs, by its own name or by that of its handler. */
const runs = ({ at, within, handler }: Linked<Endpoint>, path: string, name: string): boolean =>
  within === name || handler.name === name || (at.path !== path && ownName(handler.name) === ownName(name))

/** The routes that run a function, or one that calls it. */
export const routesOf = (system: System, path: string, within: string, depth = 0): readonly Linked<Endpoint>[] => {
  const own = system.facts('endpoint').filter((endpoint) => runs(endpoint, path, within))
  if (own.length > 0 || depth === maxDepth) return own
  return callersOf(system, path, within).flatMap((caller) => routesOf(system, caller.path, caller.within, depth + 1))
}

/** Words of what decides about callers: `RolesGuard`, `admin_user`; for a mere sign-in, who they are is enough. */
const isOfCallers = (name: string, lost: Asking): boolean =>
  wordsOf(name).some(
    (word) =>
      protectionNames.rights.has(word) ||
      protectionNames.guardians.has(word) ||
      (protectionNames.demanded.has(word) && (isWeak(lost) || !protectionNames.identities.has(word))),
  )

/** Nothing calls a function but a framework, and not for a single route: an interceptor, a filter, a hook before all requests. */
const isHook = (system: System, { at, within }: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
  callersOf(system, at.path, within).length === 0 && routesOf(system, at.path, within).length === 0

/** Functions that are guards of single routes: decorators, wrappers. */
const guardsOfRoutes = remembered((system): ReadonlySet<string> => {
  const refs = system.facts('endpoint').flatMap(({ at, guards }) => guards.map((guard) => [at.path, guard.function] as const))
  return new Set(
    refs.flatMap(([path, ref]) => {
      const found = ref && system.define(path, ref)
      return found ? [`${found.path} ${found.name}`] : []
    }),
  )
})

const outermost = (within: string): string => within.split(' > ')[0] ?? ''

/** Whether a function of a unit that only a framework calls, before all requests, refuses callers. */
export const hasHookForCallers = (system: System, unit: Unit | undefined): boolean =>
  system
    .facts('protection')
    .some(
      (guard) =>
        guard.against === 'access' &&
        guard.refuses !== 'skips' &&
        guard.file.unit === unit &&
        !guardsOfRoutes(system).has(`${guard.at.path} ${outermost(guard.within)}`) &&
        isHook(system, guard),
    )

/** A new function asks the same, and nothing calls it but a framework. */
const isInNewHook = (head: System, base: System, lost: Asking): boolean =>
  head
    .facts('protection')
    .some(
      (guard) => isAsStrong(guard, lost) && asksAll(guard, lost) && !base.hasFunction(guard.at.path, guard.within) && isHook(head, guard),
    )

/** Whether a change adds a function that refuses callers, and that only a framework calls. */
export const isFreshHook = (head: System, base: System, unit: Unit | undefined): boolean =>
  head
    .facts('protection')
    .some(
      (guard) =>
        guard.against === 'access' &&
        guard.refuses !== 'skips' &&
        guard.file.unit === unit &&
        !base.hasFunction(guard.at.path, guard.within) &&
        !guardsOfRoutes(head).has(`${guard.at.path} ${outermost(guard.within)}`) &&
        isHook(head, guard),
    )

/** How many calls of a security configuration say who may use which paths. */
const pathRightsIn = (system: System): number =>
  system
    .facts('effects')
    .filter(({ effects }) => effects.some(({ name }) => pathRights.paths.has(name)))
    .reduce((sum, { effects }) => sum + effects.filter(({ name }) => pathRights.rights.has(name)).length, 0)

/** Whether a guard in front asks what a lost protection asked: by the function of the repository that it is, or else by its name. */
const asksFor = (system: System, { name, against }: Guard, lost: Asking): boolean => {
  const own = partsNamed(system, ownName(firstWord(name).replace(/^@/, ''))).flatMap(guardsIn)
  if (own.length > 0) return own.some((guard) => isAsStrong(guard, lost) && isAboutSame(guard, lost))
  return lost.against === 'access' && (against?.includes('access') === true || isOfCallers(name, lost))
}

/**
 * Whether a change puts a guard in front of a function that asks what a lost protection asked: on each of its routes, or in front of all
 * routes of a router or of the application.
 *
 * @param isLess whether a guard of this name asks for less
 */
export const isGuardedInFront = (
  head: System,
  base: System,
  { path, within, lost }: { readonly path: string; readonly within: string; readonly lost: Asking },
  isLess: (name: string) => boolean,
): boolean => {
  const counts = (guard: Guard): boolean => !isLess(guard.name) && asksFor(head, guard, lost)
  const before = new Set(base.facts('router-guard').map(({ at, subject }) => `${at.path} ${subject}`))
  const unit = head.files.get(path)?.unit
  const isFresh = head
    .facts('router-guard')
    .some(({ at, subject, guard, file }) => file.unit === unit && !before.has(`${at.path} ${subject}`) && counts(guard))
  if (isFresh || isInNewHook(head, base, lost) || (lost.against === 'access' && pathRightsIn(head) > pathRightsIn(base))) return true
  const routes = routesOf(head, path, within)
  const known = new Map(base.facts('endpoint').map((route) => [`${route.at.path} ${route.subject}`, route.guards.map(({ name }) => name)]))
  return (
    routes.length > 0 &&
    routes.every(({ at, subject, guards }) =>
      guards.some((guard) => known.get(`${at.path} ${subject}`)?.includes(guard.name) !== true && counts(guard)),
    )
  )
}
