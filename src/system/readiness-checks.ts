import type { Span } from '#model/source-file'
import type { Endpoint } from '#model/facts/endpoint'
import type { OperationMark } from '#model/facts/operation'
import type { Linked, System } from '#model/system'
import { wordsOf } from '#models/words'
import { functionsFrom, standsIn } from './follow.ts'

/** A call with which a readiness endpoint checks a dependency. */
export interface ReadinessCheck {
  readonly at: Span & { readonly path: string }
  readonly subject: string
  /** The handler. */
  readonly within: string
  /** The call as written. */
  readonly by: string
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
  const checks = system.facts('operation-mark').filter(({ mark, inService }) => mark === 'dependency-check' && inService)
  if (checks.length === 0) return []
  return system
    .facts('endpoint')
    .filter((endpoint) => endpoint.inService && isReadiness(endpoint))
    .flatMap((endpoint) => {
      const own = checks
        .filter(({ at, within }) => at.path === endpoint.at.path && isWithin(within, endpoint.handler.name))
        .map(({ at, within, by }) => ({ at, within, by }))
      return [...own, ...checksByFunctions(system, endpoint, checks)].map((check) => ({
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
  { at, handler }: Linked<Endpoint>,
  checks: readonly Linked<OperationMark>[],
): readonly Pick<ReadinessCheck, 'at' | 'within' | 'by'>[] => {
  if (handler.module !== undefined) return []
  return system.uses(at.path, handler.name).flatMap(({ path, name, line }) => {
    if (path === at.path && isWithin(name, handler.name)) return []
    const reached = functionsFrom(system, [{ path, name }], { steps: 2 })
    if (!checks.some((check) => standsIn(check, reached))) return []
    const called = name.slice(name.lastIndexOf('.') + 1)
    return [{ at: { path: at.path, startLine: line, endLine: line }, within: handler.name, by: `${called}()` }]
  })
}

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
