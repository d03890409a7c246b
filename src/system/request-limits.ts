import type { Endpoint, Guard } from '#model/facts/endpoint'
import type { Linked, System } from '#model/system'
import { guardDoes } from './guard-does.ts'

/** Names of rate limits, for guards whose origin does not show it. */
const limits = /rate-?_?limit|limiter|throttl|captcha|turnstile|slow-?down|brute/i

/** Whether a guard limits how often a caller may send requests: by what its function does, or else by its name. */
export const limitsUse = (system: System, path: string, guard: Guard): boolean =>
  guard.against?.includes('overuse') === true || limits.test(guard.name) || guardDoes(system, path, guard, 'limits-rate')

/** Whether a known limit covers an endpoint: on the route, its router or application, in its handler, or in a gateway. */
export const isLimited = (system: System, endpoint: Linked<Endpoint>): boolean => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  return (
    endpoint.guards.some((guard) => limitsUse(system, endpoint.at.path, guard)) ||
    system.facts('router-guard').some(({ at, file, guard }) => file.unit === endpoint.file.unit && limitsUse(system, at.path, guard)) ||
    endpoint.file.unit?.brings.has('rate-limits') === true ||
    (handler !== undefined && system.does(handler.path, handler.name, 'limits-rate')) ||
    system.facts('operation-mark').some(({ mark, file }) => mark === 'rate-limit' && file.language === 'yaml')
  )
}
