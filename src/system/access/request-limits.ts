import type { Endpoint, Guard, RouterGuard } from '#model/facts/requests/endpoint'
import type { Linked, System, Unit } from '#model/system'
import { guardDoes } from '../effects/guard-does.ts'
import { limitsOnRequest } from '#models/requests/gateway-limits'

/** Names of rate limits, for guards whose origin does not show it. */
const limits = /rate-?_?limit|limiter|throttl|captcha|turnstile|slow-?down|brute/i

/** Whether a guard limits how often a caller may send requests: by what its function does, or else by its name. */
export const limitsUse = (system: System, path: string, guard: Guard): boolean =>
  guard.lifts === undefined &&
  (guard.against?.includes('overuse') === true || limits.test(guard.name) || guardDoes(system, path, guard, 'limits-rate'))

/** The limits in front of all routes of a service. A plugin that is registered with `global: false` limits only routes that ask for it. */
export const limitsOfAll = (system: System, unit: Unit | undefined): readonly Linked<RouterGuard>[] => {
  const guards = system.facts('router-guard').filter(({ file }) => file.unit === unit)
  const lineOf = ({ at }: Linked<RouterGuard>): string => `${at.path}:${at.startLine}`
  const onRequest = new Set(guards.filter(({ guard }) => guard.name === limitsOnRequest).map(lineOf))
  return guards.filter((one) => limitsUse(system, one.at.path, one.guard) && !onRequest.has(lineOf(one)))
}

/** What switches the limit of the application off for a route, unless the route or its handler has another one. */
export const liftedLimit = (system: System, endpoint: Linked<Endpoint>): Guard | undefined => {
  const lifted = endpoint.guards.find(({ lifts }) => lifts === 'overuse')
  if (!lifted || endpoint.guards.some((guard) => limitsUse(system, endpoint.at.path, guard))) return undefined
  const handler = system.define(endpoint.at.path, endpoint.handler)
  return handler && system.does(handler.path, handler.name, 'limits-rate') ? undefined : lifted
}

/** Whether a known limit covers an endpoint: on the route, its router or application, in its handler, or in a gateway. */
export const isLimited = (system: System, endpoint: Linked<Endpoint>): boolean => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (liftedLimit(system, endpoint)) return false
  return (
    endpoint.guards.some((guard) => limitsUse(system, endpoint.at.path, guard)) ||
    limitsOfAll(system, endpoint.file.unit).length > 0 ||
    endpoint.file.unit?.brings.has('rate-limits') === true ||
    (handler !== undefined && system.does(handler.path, handler.name, 'limits-rate')) ||
    system.facts('operation-mark').some(({ mark, file }) => mark === 'rate-limit' && file.language === 'yaml')
  )
}
