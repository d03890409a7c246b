import type { Evidence } from '#model/rule'
import type { Brought, System } from '#model/system'
import { placeOfBringer } from './units.ts'

/** What is known of how a repository measures its requests, besides the metrics that it declares itself. */
export interface RequestMeasurement {
  /** Something measures each request without a line of code that says so: a package, or tracing. */
  readonly measured: readonly Omit<Evidence, 'kind' | 'subject' | 'within'>[]
  /** A library of metrics is there whose metrics are not read, or tracing whose set-up is not: nothing can be said of what they measure. */
  readonly unread: boolean
}

/** Looks through the packages and the set-up of tracing of all units: one of them may measure for the others. */
export const requestMeasurement = (system: System): RequestMeasurement => {
  const bringing = (what: Brought) => system.units.filter(({ brings }) => brings.has(what))
  const packages = bringing('request-metrics').map((unit) => ({
    at: placeOfBringer(system, unit, 'request-metrics'),
    note: `a package of \`${unit.name}\` measures each request`,
  }))
  const tracing = system.facts('tracing').filter(({ file }) => file.role === 'production')
  // Context that is handed on by hand says that there is tracing, and not of what.
  const traced = tracing.filter(({ instruments }) => instruments !== 'unknown')
  return {
    measured: [...packages, ...traced.map(({ at, by }) => ({ at, note: `requests are traced (\`${by}\`)` }))],
    unread: bringing('other-metrics').length > 0 || traced.length < tracing.length,
  }
}
