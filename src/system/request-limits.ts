import type { Endpoint, Guard } from '#model/facts/endpoint'
import type { Linked, System } from '#model/system'

/** Names of rate limits, for guards whose origin does not show it. */
const limits = /rate-?_?limit|limiter|throttl|captcha|turnstile|slow-?down|brute/i

/** Whether a guard limits how often a caller may send requests. */
export const limitsUse = ({ name, against }: Guard): boolean => against?.includes('overuse') === true || limits.test(name)

/** Whether a known limit covers an endpoint: on the route, its router or application, in its handler, or in a gateway. */
export const isLimited = (system: System, endpoint: Linked<Endpoint>): boolean => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  return (
    endpoint.guards.some(limitsUse) ||
    system.facts('router-guard').some((fact) => fact.file.unit === endpoint.file.unit && limitsUse(fact.guard)) ||
    endpoint.file.unit?.brings.has('rate-limits') === true ||
    (handler !== undefined && system.does(handler.path, handler.name, 'limits-rate')) ||
    system.facts('operation-mark').some(({ mark, file }) => mark === 'rate-limit' && file.language === 'yaml')
  )
}
