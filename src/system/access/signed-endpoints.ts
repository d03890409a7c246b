import type { FunctionMark } from '#model/facts/function-mark'
import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { functionsFrom, keyOf, standsIn } from '#link/follow'
import { guardDoes, refusesCallers } from '../effects/guard-does.ts'
import { remembered } from '#link/reads'
import { usersOf, type Named } from '#link/users'

/** Verbs of requests that bring something. */
const brings: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'ALL', 'ACTION'])

const keyOfRoute = ({ at, subject }: Linked<Endpoint>): string => `${at.path} ${subject}`

const comparisonsOfMac = remembered((system) => system.facts('secret-comparison').filter((one) => one.of === 'mac'))

/** Whether a function, or one that it calls, compares a message authentication code. */
export const comparesMac = (system: System, start: Named): boolean => {
  const functions = functionsFrom(system, [start])
  return comparisonsOfMac(system).some((one) => standsIn(one, functions))
}

/** The same for a function that compares one itself. */
export const refusesForged = (system: System, { path, name }: Named): boolean =>
  comparisonsOfMac(system).some((one) => one.at.path === path && one.within === name)

const functionOf = (system: System, path: string, { function: ref }: Guard): Named | undefined => ref && system.define(path, ref)

/** Where an endpoint compares a message authentication code: in its handler, by a call of the handler, or in a guard of the route. */
export const signatureCheckOf = (system: System, { at, guards, handler }: Linked<Endpoint>): Place | undefined => {
  if (comparisonsOfMac(system).length === 0) return undefined
  const own = system.define(at.path, handler)
  if (own) {
    const comparison = comparisonsOfMac(system).find((one) => standsIn(one, [own]))
    if (comparison) return comparison.at
    const call = system.uses(own.path, own.name).find((use) => comparesMac(system, use))
    if (call) return { path: own.path, startLine: call.line, endLine: call.line }
  }
  const guard = guards.find((one) => {
    const found = functionOf(system, at.path, one)
    return found !== undefined && comparesMac(system, found)
  })
  return guard && { path: at.path, startLine: guard.at.startLine, endLine: guard.at.endLine }
}

/** Endpoints that take something from a sender who signs it, each with the place of the check. */
export const signedEndpoints = remembered((system): readonly { readonly endpoint: Linked<Endpoint>; readonly check: Place }[] =>
  system.facts('endpoint').flatMap((endpoint) => {
    const check = endpoint.inService && brings.has(endpoint.method) ? signatureCheckOf(system, endpoint) : undefined
    return check ? [{ endpoint, check }] : []
  }),
)

/** A function that compares a code and that only a framework calls: a filter, an interceptor. One that lost its last caller is no hook. */
const isVerifyingHook = (system: System, base: System, fn: Named): boolean =>
  usersOf(system, fn).length === 0 && (!base.hasFunction(fn.path, fn.name) || usersOf(base, fn).length === 0)

/** Whether a guard in front of a router, or a function that a framework calls before all routes, verifies a signature. */
const isVerifiedInFront = (system: System, base: System, { at, file, router }: Linked<Endpoint>): boolean => {
  const endpoints = system.facts('endpoint')
  const guards = system.facts('router-guard').filter((one) => one.file.unit === file.unit)
  const inFront = guards.some((one) => {
    if (!guardDoes(system, one.at.path, one.guard, 'verifies-signature')) return false
    if (one.at.path === at.path && one.router === router) return true
    // A router of its own file guards the routes of that file alone.
    return !endpoints.some((other) => other.at.path === one.at.path && other.router === one.router)
  })
  if (inFront) return true
  const known = new Set(
    [
      ...guards.map((one) => functionOf(system, one.at.path, one.guard)),
      ...endpoints.flatMap((one) => [
        system.define(one.at.path, one.handler),
        ...one.guards.map((guard) => functionOf(system, one.at.path, guard)),
      ]),
    ].flatMap((fn) => (fn ? [keyOf(fn)] : [])),
  )
  const above = (fn: Named, depth: number): boolean => {
    if (known.has(keyOf(fn))) return false
    const users = usersOf(system, fn)
    if (users.length === 0) return isVerifyingHook(system, base, fn)
    return depth > 0 && users.some((user) => above(user, depth - 1))
  }
  return comparisonsOfMac(system).some(
    (one) => one.file.unit === file.unit && above({ path: one.at.path, name: one.within.split(' > ')[0] ?? one.within }, 3),
  )
}

/** A guard that the route did not have, and that may verify the sender: its code is elsewhere, or asks who calls. */
const isNewGuard = (system: System, path: string, guard: Guard, before: ReadonlySet<string>): boolean => {
  if (before.has(guard.name)) return false
  const found = functionOf(system, path, guard)
  return !found || !system.hasFunction(found.path, found.name) || refusesCallers(system, found)
}

/** Endpoints that verified a signature at the base and now act on what anyone sends. */
export const unsignedEndpoints = (system: System, base: System): readonly Linked<Endpoint>[] => {
  const before = new Map(signedEndpoints(base).map(({ endpoint }) => [keyOfRoute(endpoint), endpoint]))
  if (before.size === 0) return []
  return system.facts('endpoint').filter((endpoint) => {
    const was = before.get(keyOfRoute(endpoint))
    const handler = was && endpoint.inService ? system.define(endpoint.at.path, endpoint.handler) : undefined
    if (!was || !handler || signatureCheckOf(system, endpoint)) return false
    const does = (mark: FunctionMark): boolean => system.does(handler.path, handler.name, mark)
    if (!does('reads-body') || does('verifies-signature') || does('hands-on-request') || does('checks-caller')) return false
    if (refusesCallers(system, handler)) return false
    const names = new Set(was.guards.map(({ name }) => name))
    if (endpoint.guards.some((guard) => isNewGuard(system, endpoint.at.path, guard, names))) return false
    return !isVerifiedInFront(system, base, endpoint)
  })
}
