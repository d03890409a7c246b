import type { Span } from '#model/source-file'
import type { Endpoint } from '#model/facts/requests/endpoint'
import type { OperationMark } from '#model/facts/requests/operation'
import type { Linked, System } from '#model/system'
import { wordsOf } from '#models/naming/words'
import { functionsFrom, standsIn } from '#link/follow'

/** A call with which a readiness endpoint checks a dependency. */
export interface ReadinessCheck {
  readonly at: Span & { readonly path: string }
  readonly subject: string
  /** The handler. */
  readonly within: string
  /** The call as written. */
  readonly by: string
  /** It is the answer that the instance is not ready: any condition may have led there. */
  readonly isAnswer?: true
  /** The route in words: `GET /ready`. */
  readonly route: string
  readonly endpoint: Linked<Endpoint>
}

/** Last path segments of endpoints that report whether an instance can serve. `live` only reports that it runs. */
const readiness: ReadonlySet<string> = new Set(['ready', 'readyz', 'readiness', 'health', 'healthz', 'healthcheck', 'health-check'])

/** Whether an endpoint reports if an instance can serve requests. */
export const isReadiness = ({ route }: Pick<Endpoint, 'route'>): boolean =>
  readiness.has(
    route
      .split('/')
      .findLast((part) => part !== '')
      ?.toLowerCase() ?? '',
  )

/** The calls with which readiness endpoints check their dependencies, in their handlers. */
export const readinessChecksOf = (system: System): readonly ReadinessCheck[] => {
  const marks = system.facts('operation-mark').filter(({ inService }) => inService)
  const checks = marks.filter(({ mark }) => mark === 'dependency-check')
  const refusals = marks.filter(({ mark }) => mark === 'answers-unavailable')
  if (checks.length === 0 && refusals.length === 0) return []
  return system
    .facts('endpoint')
    .filter((endpoint) => endpoint.inService && isReadiness(endpoint))
    .flatMap((endpoint) => {
      const handler = handlerOf(system, endpoint)
      if (!handler) return []
      const own = checks
        .filter(({ at, within }) => at.path === handler.path && isWithin(within, handler.name))
        .map(({ at, within, by }) => ({ at, within, by }))
      const answers = refusals
        .filter(({ at, within }) => at.path === handler.path && isWithin(within, handler.name))
        .map(({ at, within, by }) => ({ at, within, by, isAnswer: true as const }))
      return [...own, ...checksByFunctions(system, handler, checks), ...answers].map((check) => ({
        ...check,
        subject: `${check.by} of ${endpoint.subject}`,
        route: endpoint.subject,
        endpoint,
      }))
    })
}

/** Where a handler calls functions that check a dependency. */
const checksByFunctions = (
  system: System,
  handler: Named,
  checks: readonly Linked<OperationMark>[],
): readonly Pick<ReadinessCheck, 'at' | 'within' | 'by'>[] =>
  system.uses(handler.path, handler.name).flatMap(({ path, name, line }) => {
    if (path === handler.path && isWithin(name, handler.name)) return []
    const reached = functionsFrom(system, [{ path, name }], { steps: 2 })
    if (!checks.some((check) => standsIn(check, reached))) return []
    const called = name.slice(name.lastIndexOf('.') + 1)
    return [{ at: { path: handler.path, startLine: line, endLine: line }, within: handler.name, by: `${called}()` }]
  })

interface Named {
  readonly path: string
  readonly name: string
}

/** The function that handles an endpoint, in whichever file it is. */
export const handlerOf = (system: System, { at, handler }: Linked<Endpoint>): Named | undefined =>
  handler.module === undefined ? { path: at.path, name: handler.name } : system.define(at.path, handler)

/** Whether a function is the other one or inside it. */
export const isWithin = (name: string, outer: string): boolean => name === outer || name.startsWith(`${outer} > `)

/** Words of functions that answer a health check. */
const answersHealth: ReadonlySet<string> = new Set(['health', 'healthy', 'healthz', 'readiness', 'ready', 'readyz'])

/** Whether a fact lies in a function that answers a health check. */
export const reportsHealth = (system: System, { at, within }: Pick<Linked<Endpoint>, 'at' | 'within'>): boolean =>
  wordsOf(within.slice(within.lastIndexOf('.') + 1)).some((word) => answersHealth.has(word)) ||
  system
    .facts('endpoint')
    .some((endpoint) => endpoint.at.path === at.path && isReadiness(endpoint) && isWithin(within, endpoint.handler.name))
