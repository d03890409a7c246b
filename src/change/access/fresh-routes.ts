import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import type { Change, Linked, System } from '#model/system'
import { names } from '#models/names'
import { firstWord } from '../kept-safeguards.ts'
import { hasSecretInPath } from '#system/access/secret-in-path'

/** A new route without what the other routes of its router have in front of them. */
export interface FreshRoute {
  readonly endpoint: Linked<Endpoint>
  readonly sibling: Linked<Endpoint>
  readonly guard: Guard
  /** How many routes of the router that change state have it. */
  readonly guarded: number
}

/** Whether people without an account use a route, or an annotation says that anyone may. They sign in by a POST. */
export const isOpenRoute = ({ method, route, handler, byCapability, subject, openBy }: Linked<Endpoint>): boolean =>
  byCapability ||
  openBy !== undefined ||
  hasSecretInPath(subject) ||
  (method === 'POST' && names.openRoutes.has(`${method} ${route || handler.name}`))

const changesState = (one: Linked<Endpoint>): boolean => one.inService && one.stateChanging && one.method !== 'ALL' && !one.isDeclaredOnly

/**
 * Routes that a change adds and that change state, on a router whose other such routes all have a guard of a kind.
 *
 * @param isGuard whether a guard of a route is of this kind; those that all routes share make no difference
 * @param isCovered whether something else does the same for a route, or it needs none
 */
export function* freshRoutesWithout(
  system: System,
  change: Change,
  isGuard: (path: string, guard: Guard) => boolean,
  isCovered: (endpoint: Linked<Endpoint>) => boolean,
): Generator<FreshRoute> {
  const before = new Set(change.base.facts('endpoint').map(({ at, subject }) => `${at.path} ${subject}`))
  const isFresh = ({ at, subject }: Linked<Endpoint>): boolean =>
    change.file(at.path) !== undefined && !before.has(`${change.file(at.path)?.previousPath ?? at.path} ${subject}`)
  const routes = system.facts('endpoint').filter(changesState)
  for (const group of Map.groupBy(routes, ({ at, router, within }) => [at.path, router, router === '' ? within : ''].join(' ')).values()) {
    const isShared = ({ name }: Guard): boolean => group.every(({ guards }) => guards.some((other) => other.name === name))
    const guardOf = ({ at, guards }: Linked<Endpoint>): Guard | undefined =>
      guards.find((guard) => !isShared(guard) && isGuard(at.path, guard))
    const guarded = group.filter((one) => guardOf(one) !== undefined)
    const bare = group.filter((one) => !guarded.includes(one) && !isCovered(one))
    const [sibling] = guarded
    const guard = sibling && guardOf(sibling)
    // Where an older route has none either, it is no habit of the router.
    if (!sibling || !guard || bare.length > guarded.length) continue
    // An older route that loses the guard now had it as well.
    const hadIt = ({ at, subject }: Linked<Endpoint>): boolean =>
      change.base
        .facts('endpoint')
        .some(
          (was) =>
            was.at.path === (change.file(at.path)?.previousPath ?? at.path) &&
            was.subject === subject &&
            was.guards.some(({ name }) => firstWord(name) === firstWord(guard.name)),
        )
    const fresh = bare.filter(isFresh)
    if (bare.some((one) => !fresh.includes(one) && !hadIt(one))) continue
    for (const endpoint of fresh)
      if (system.define(endpoint.at.path, endpoint.handler)) yield { endpoint, sibling, guard, guarded: guarded.length }
  }
}
