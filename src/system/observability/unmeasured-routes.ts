import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Linked, System } from '#model/system'
import type { Place } from '#model/source-file'
import { keyOf } from '#link/follow'
import { isForOperation } from './is-for-operation.ts'
import { onlyRecords, recordedFrom } from './recordings.ts'
import { mayMeasureElsewhere } from './request-measurement.ts'

/** A route that nothing measures, beside routes that a wrapper measures. */
export interface UnmeasuredRoute {
  readonly endpoint: Linked<Endpoint>
  /** The wrapper, and the first route that it measures. */
  readonly by: string
  readonly peer: Place
}

/** Routes without the wrapper that measures at least two other routes of the service, and at least as many as it leaves out. */
export const unmeasuredRoutes = (system: System): readonly UnmeasuredRoute[] => {
  if (mayMeasureElsewhere(system)) return []
  const all = system.facts('endpoint').filter((one) => one.inService && one.file.role === 'production' && !isForOperation(one))
  return [...Map.groupBy(all, ({ file }) => file.unit?.root ?? '').values()].flatMap((group) => {
    const measured = group.flatMap((endpoint) => {
      const by = measurerOf(system, endpoint)
      return by === undefined ? [] : [{ endpoint, by }]
    })
    const [first] = measured
    if (!first || measured.length < 2 || new Set(measured.map(({ by }) => by)).size > 1) return []
    const covered = new Set(measured.map(({ endpoint }) => endpoint))
    const bare = group.filter((endpoint) => !covered.has(endpoint) && endpoint.guards.length === 0 && !isMeasuredInside(system, endpoint))
    if (bare.length > measured.length || hasFront(system, first.endpoint)) return []
    return bare.map((endpoint) => ({ endpoint, by: first.by, peer: first.endpoint.at }))
  })
}

/** The name of the wrapper, or of the annotation, that measures how long a route takes. */
const measurerOf = (system: System, { at, guards, handler }: Linked<Endpoint>): string | undefined => {
  const targets = guards.flatMap((guard) => (guard.function && system.define(at.path, guard.function)) ?? [])
  const wrapper = targets.find((target) => measuresLatency(system, target))
  if (wrapper) return wrapper.name.slice(wrapper.name.lastIndexOf('.') + 1)
  const annotation = system
    .facts('recording')
    .find((one) => one.at.path === at.path && one.within === handler.name && one.by.startsWith('@') && one.of.includes('latency'))
  return annotation?.by.split('(')[0]
}

const measuresLatency = (system: System, fn: { readonly path: string; readonly name: string }): boolean =>
  onlyRecords(system, fn, 'metric') &&
  [...recordedFrom(system, fn).values()].some(({ what, of }) => what === 'metric' && of.includes('latency'))

const isMeasuredInside = (system: System, { at, handler }: Linked<Endpoint>): boolean => {
  const target = system.define(at.path, handler)
  // A handler of a package may measure itself.
  if (!target) return !system.hasFunction(at.path, handler.name)
  return [...recordedFrom(system, target).values()].some(({ what, of }) => what === 'metric' && of.includes('latency'))
}

/** Something in front of all routes measures as well. */
const hasFront = (system: System, { file }: Linked<Endpoint>): boolean =>
  system
    .facts('recording')
    .some((one) => one.what === 'metric' && one.of.includes('latency') && one.registeredIn !== undefined && one.file.unit === file.unit) ||
  system.facts('front').some((front) => {
    if (!front.isRegistered || front.file.unit !== file.unit) return false
    const key = keyOf({ path: front.at.path, name: front.by })
    return system.facts('recording').some((one) => keyOf({ path: one.at.path, name: one.within }) === key && one.of.includes('latency'))
  })
