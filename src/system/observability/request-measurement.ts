import type { Evidence } from '#model/rule'
import type { Brought, System } from '#model/system'
import { placeOfBringer } from '#link/units/units'

/** How a repository measures its requests, besides the metrics that it declares itself. */
export interface RequestMeasurement {
  /** What measures each request without explicit code: a package, or tracing. */
  readonly measured: readonly Omit<Evidence, 'kind' | 'subject' | 'within'>[]
  /** The repository uses a metrics library or a tracing set-up that is not read, so what they measure is unknown. */
  readonly unread: boolean
}

/** Checks the packages and tracing set-up of all units: one unit may measure for the others. */
export const requestMeasurement = (system: System): RequestMeasurement => {
  const bringing = (what: Brought) => system.units.filter(({ brings }) => brings.has(what))
  const packages = bringing('request-metrics').map((unit) => ({
    at: placeOfBringer(system, unit, 'request-metrics'),
    note: `a package of \`${unit.name}\` measures each request`,
  }))
  const tracing = system.facts('tracing').filter(({ file }) => file.role === 'production')
  // Manual context propagation shows that tracing exists, but not what it covers.
  const traced = tracing.filter(({ incoming }) => incoming === true)
  return {
    measured: [...packages, ...traced.map(({ at, by }) => ({ at, note: `requests are traced (\`${by}\`)` }))],
    unread: bringing('other-metrics').length > 0 || traced.length < tracing.length,
  }
}

/** Whether packages or a tracing set-up may measure what no metric of the repository does. */
export const mayMeasureElsewhere = (system: System): boolean => {
  const { measured, unread } = requestMeasurement(system)
  return unread || measured.length > 0
}

/** Whether something may now measure requests that a metric of the base measured: a package, or tracing that the base did not have. */
export const mayMeasureNow = (head: System, base: System): boolean => {
  const brings = (system: System, what: Brought): boolean => system.units.some((unit) => unit.brings.has(what))
  if (brings(head, 'request-metrics')) return true
  // Measurement that was already there replaces nothing.
  if (brings(head, 'other-metrics') && !brings(base, 'other-metrics')) return true
  const before = new Set(base.facts('tracing').map(({ by }) => by))
  return head.facts('tracing').some(({ by, file }) => file.role === 'production' && !before.has(by))
}
