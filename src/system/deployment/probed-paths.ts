import { posix } from 'node:path'
import type { Container, Probe, Workload } from '#model/facts/documents/workload'
import type { Place, Span } from '#model/source-file'
import type { Change, Linked, System, Unit } from '#model/system'
import { isOwnWorkload, isPatchedSomewhere, patchesOf } from './deployments.ts'
import { isReadiness } from './readiness-checks.ts'
import { mountedPaths } from '../access/mounted-paths.ts'
import { remembered } from '#link/reads'
import { unitOfContainer } from './units-of-containers.ts'

interface Route {
  readonly path: string
  readonly at: Place
  readonly isHealth: boolean
}

/** A probe that asks for a path which the code of its container does not serve. */
export interface UnservedProbe {
  readonly workload: Linked<Workload>
  readonly container: Container
  readonly probe: Probe['probe']
  /** Where the path is written. */
  readonly at: Span
  readonly path: string
  /** A health check that the code serves instead. */
  readonly instead: Route | undefined
  /** Where the path was served at the base. */
  readonly before: Route | undefined
  readonly places: { readonly head: readonly Place[]; readonly base: readonly Place[] }
}

/** The paths that the code of a unit serves; undefined if a package, or code that was not read, may serve more. */
const routesOf = remembered((system): ReadonlyMap<Unit, readonly Route[] | undefined> => {
  const found = new Map<Unit, Route[] | undefined>()
  const add = (unit: Unit | undefined, routes: readonly Route[]): void => {
    if (unit && !(found.has(unit) && found.get(unit) === undefined)) found.set(unit, [...(found.get(unit) ?? []), ...routes])
  }
  for (const endpoint of system.facts('endpoint'))
    if (endpoint.inService)
      add(
        endpoint.file.unit,
        mountedPaths(system, endpoint).map((path) => ({ path, at: endpoint.at, isHealth: isReadiness(endpoint) })),
      )
  for (const route of system.facts('opaque-route'))
    if (route.inService) add(route.file.unit, [{ path: posix.join('/', route.route), at: route.at, isHealth: false }])
  for (const mark of system.facts('operation-mark'))
    if (mark.mark === 'health-endpoint' && mark.inService)
      add(mark.file.unit, [{ path: posix.join('/', mark.by), at: mark.at, isHealth: true }])
  for (const [unit, routes] of found)
    if (unit.brings.has('own-routes') || routes?.some(({ path }) => isOpen(path)) || isUnread(system, unit)) found.set(unit, undefined)
  return found
})

/** A route for any path, or for all paths below it. */
const isOpen = (path: string): boolean => path === '/' || path.endsWith('/') || /[*(]|\{\w*[:.]|\.\.\./.test(path)

const isUnread = (system: System, { root }: Unit): boolean =>
  system.notExamined.some(({ path, ecosystem }) => ecosystem !== undefined && (root === '' || path.startsWith(`${root}/`)))

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '')

/** A parameter of a path in any framework: `:id`, `{id}`, `<int:id>`, `[id]`. */
const isParameter = (segment: string): boolean => /^[:{<[]/.test(segment)

/** Whether a route serves a path. A prefix of the server, or of a proxy in the container, may be in front of either. */
const serves = (route: string, path: string): boolean => {
  const [one, other] = [segmentsOf(route), segmentsOf(path)].toSorted((a, b) => a.length - b.length)
  return (
    one !== undefined &&
    other !== undefined &&
    one.length > 0 &&
    one.every((segment, index) => {
      const against = other[other.length - one.length + index] ?? ''
      return segment === against || isParameter(segment) || isParameter(against)
    })
  )
}

/** Probes of paths that nothing serves: the change took the path away or asks for another one, or the code serves a health check elsewhere. */
export function* unservedProbes(system: System, change: Change | undefined): Iterable<UnservedProbe> {
  const routes = routesOf(system)
  for (const workload of system.facts('workload')) {
    if (!isOwnWorkload(workload) || workload.getsContainers) continue
    for (const container of workload.containers) {
      const probes = (container.probes ?? []).filter(({ path }) => path !== undefined && segmentsOf(path).length > 0)
      if (probes.length === 0) continue
      const unit = unitOfContainer(system, workload, container)
      const own = unit && routes.get(unit)
      // Code of one server alone: a container of the same unit may run another program.
      if (!own || isProbePatched(system, workload)) continue
      for (const probe of probes) {
        const at = probe.pathAt ?? probe.at
        const path = (probe.path ?? '').split('?')[0] ?? ''
        if (own.some((route) => serves(route.path, path))) continue
        const before = change && servedBefore(change.base, workload, container, path)
        const health = own.filter(({ isHealth }) => isHealth)
        if (!before && health.length === 0) continue
        yield {
          workload,
          container,
          probe: probe.probe,
          at,
          path,
          instead: health[0],
          before,
          places: {
            head: [{ path: workload.at.path, startLine: at.startLine, endLine: at.endLine }, ...health.map(({ at }) => withDecorators(at))],
            base: before ? [withDecorators(before.at)] : [],
          },
        }
      }
    }
  }
}

/** The route of a function is often written in the lines above it. */
const withDecorators = (at: Place): Place => ({ ...at, startLine: Math.max(1, at.startLine - 2) })

const isProbePatched = (system: System, workload: Linked<Workload>): boolean =>
  ['readinessProbe', 'livenessProbe'].some((setting) => isPatchedSomewhere(system, workload, setting)) ||
  patchesOf(system, workload).some(({ containers }) =>
    containers.some(({ probes = [] }) => probes.some(({ pathAt, portAt }) => pathAt ?? portAt)),
  )

const servedBefore = (base: System, workload: Linked<Workload>, container: Container, path: string): Route | undefined => {
  const unit = unitOfContainer(base, workload, container)
  return (
    unit &&
    routesOf(base)
      .get(unit)
      ?.find((route) => serves(route.path, path))
  )
}
