import type { Container, Ingress, NetworkService, Workload } from '#model/facts/documents/workload'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { isForProduction, isOwnWorkload, isPatchedSomewhere, patchesOf, workloadsOf } from './deployments.ts'
import { areNear } from '../naming/near-folders.ts'

/** A step on the way of a request that ends at nothing. */
export interface DeadEnd {
  readonly fact: Linked<Ingress | NetworkService>
  readonly subject: string
  /** Parts of the contradiction at the head, and of what held at the base. */
  readonly places: { readonly head: readonly Place[]; readonly base: readonly Place[] }
  /** What the object refers to, and what exists instead. */
  readonly what:
    | { readonly kind: 'service'; readonly name: string; readonly existing: Linked<NetworkService> }
    | { readonly kind: 'service-port'; readonly service: Linked<NetworkService>; readonly port: string }
    | { readonly kind: 'container-port'; readonly workload: Linked<Workload>; readonly port: string; readonly declared: readonly string[] }
    | { readonly kind: 'pods'; readonly workload: Linked<Workload> }
}

/** Controllers whose pods stay. */
const lasts: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout'])

const placeAt = (
  fact: Linked<Ingress | NetworkService | Workload>,
  at: { readonly startLine: number; readonly endLine: number },
): Place => ({
  path: fact.at.path,
  startLine: at.startLine,
  endLine: at.endLine,
})

const inSameNamespace = (one: { readonly namespace?: string }, other: { readonly namespace?: string }): boolean =>
  one.namespace === undefined || other.namespace === undefined || one.namespace === other.namespace

const servicesNamed = (system: System, of: Linked<Ingress>, name: string): readonly Linked<NetworkService>[] =>
  system.facts('network-service').filter((service) => service.name === name && inSameNamespace(of, service))

/** Steps on the way of requests into the cluster that end at nothing. What a patch, a controller or another repository may add is left out. */
export function* deadEnds(system: System, change: Change | undefined): Iterable<DeadEnd> {
  for (const ingress of system.facts('ingress')) if (isForProduction(ingress)) yield* behind(system, change, ingress)
  for (const service of system.facts('network-service'))
    if (isForProduction(service) && Object.keys(service.selector).length > 0) {
      yield* beyond(system, change, service)
      yield* withoutPods(system, change, service)
    }
}

/** Whether a patch of an overlay may change the ports of objects that its text does not name. */
const mayPatchPorts = (system: System): boolean => system.facts('overlay-patch').some(({ touches }) => touches.includes('ports'))

function* behind(system: System, change: Change | undefined, ingress: Linked<Ingress>): Iterable<DeadEnd> {
  for (const { service: name, port, at } of ingress.backends) {
    // A port of this name means an action of the load balancer, and its Service does not exist.
    if (port === 'use-annotation') continue
    const found = servicesNamed(system, ingress, name)
    const [first] = found
    const subject = `${ingress.subject} ${name}${port === undefined ? '' : `:${port}`}`
    if (!first) {
      const before = change && servicesNamed(change.base, ingress, name).filter(isForProduction)
      const existing = renamed(system, ingress, name, before ?? [])
      if (existing)
        yield {
          fact: ingress,
          subject,
          places: { head: [placeAt(ingress, at), existing.at], base: (before ?? []).map((one) => one.at) },
          what: { kind: 'service', name, existing },
        }
      continue
    }
    if (port === undefined || !found.some((one) => found.length === 1 || areNear(one.at.path, ingress.at.path))) continue
    const ports = found.flatMap((one) => one.ports)
    const isKnown = ports.length === 0 || ports.some((one) => one.port === port || one.name === port)
    if (isKnown || found.some((one) => Object.keys(one.selector).length === 0) || mayPatchPorts(system)) continue
    const before = change
      ? servicesNamed(change.base, ingress, name).flatMap((one) =>
          one.ports.filter((own) => own.port === port || own.name === port).map((own) => placeAt(one, own.at)),
        )
      : []
    yield {
      fact: ingress,
      subject,
      places: { head: [placeAt(ingress, at), ...found.flatMap((one) => one.ports.map((own) => placeAt(one, own.at)))], base: before },
      what: { kind: 'service-port', service: first, port },
    }
  }
}

/** The Service that an Ingress means: the one that a change renamed, or one beside it whose name differs by the word `service` alone. */
const renamed = (
  system: System,
  ingress: Linked<Ingress>,
  name: string,
  before: readonly Linked<NetworkService>[],
): Linked<NetworkService> | undefined =>
  system
    .facts('network-service')
    .find(
      (service) =>
        inSameNamespace(service, ingress) &&
        areNear(service.at.path, ingress.at.path) &&
        (before.some((one) => one.at.path === service.at.path && sameSelector(one, service)) || coreOf(service.name) === coreOf(name)),
    )

const coreOf = (name: string): string => name.replace(/[-_]?(service|svc)$/, '')

const sameSelector = (one: NetworkService, other: NetworkService): boolean => {
  const [wanted, given] = [Object.entries(one.selector), Object.entries(other.selector)]
  return wanted.length === given.length && wanted.every(([name, value]) => other.selector[name] === value)
}

const numbersOf = ({ containers }: Workload): readonly string[] =>
  containers.flatMap(({ ports }) => ports.filter((port) => /^\d+$/.test(port)))

/** Ports of a Service that the containers of its pods do not declare, although they declare others. */
function* beyond(system: System, change: Change | undefined, service: Linked<NetworkService>): Iterable<DeadEnd> {
  if (service.isHeadless) return
  const reached = workloadsOf(system, service)
  const [workload, ...others] = reached.filter((one) => isOwnWorkload(one) && lasts.has(one.controller))
  if (!workload || others.length > 0 || !areNear(workload.at.path, service.at.path)) return
  if (workload.getsContainers || isPatchedSomewhere(system, workload, 'ports') || mayPatchPorts(system)) return
  const declared = [...new Set([workload, ...reached, ...patchesOf(system, workload)].flatMap(numbersOf))]
  const serving = workload.containers.filter(({ auxiliary }) => !auxiliary)
  if (declared.length === 0 || serving.some(({ ports }) => ports.length === 0)) return
  for (const { target, targetAt } of service.ports) {
    if (!/^\d+$/.test(target) || declared.includes(target) || serving.some((one) => isListening(one, target))) continue
    const earlier = change && earlierOf(change.base, workload)
    const held = earlier !== undefined && numbersOf(earlier).includes(target)
    if (!held && !(service.ports.length === 1 && serving.length === 1 && isProbed(serving[0], declared))) continue
    yield {
      fact: service,
      subject: `${service.subject} ${workload.subject} ${target}`,
      places: { head: [placeAt(service, targetAt), ...portsOf(workload)], base: earlier ? portsOf(earlier) : [] },
      what: { kind: 'container-port', workload, port: target, declared },
    }
  }
}

const portsOf = (workload: Linked<Workload>): readonly Place[] =>
  workload.containers.flatMap(({ portsAt }) => (portsAt ? [placeAt(workload, portsAt)] : []))

/** A container listens where a probe asks, or where one of its variables says. */
const isListening = ({ probes = [], environment, command }: Container, port: string): boolean =>
  probes.some((probe) => probe.port === port) ||
  Object.values(environment?.numbers ?? {}).includes(port) ||
  command?.words.some((word) => word.includes(port)) === true

/** A probe asks one of the declared ports: the container listens there. */
const isProbed = (container: Container | undefined, declared: readonly string[]): boolean =>
  declared.length === 1 &&
  (container?.probes ?? []).some(({ port }) => port !== undefined && (declared.includes(port) || container?.ports.includes(port) === true))

const earlierOf = (base: System, { at, subject }: Linked<Workload>): Linked<Workload> | undefined =>
  base.facts('workload').find((one) => one.at.path === at.path && one.subject === subject)

/** A Service that the change leaves without pods: its former pods have other labels now. */
function* withoutPods(system: System, change: Change | undefined, service: Linked<NetworkService>): Iterable<DeadEnd> {
  if (!change || workloadsOf(system, service).length > 0) return
  const before = change.base.facts('network-service').find((one) => one.at.path === service.at.path && one.subject === service.subject)
  if (!before) return
  for (const earlier of workloadsOf(change.base, before)) {
    if (!isOwnWorkload(earlier)) continue
    const workload = system.facts('workload').find((one) => one.at.path === earlier.at.path && one.subject === earlier.subject)
    if (!workload || workload.getsContainers || system.facts('overlay').some(({ addsLabels }) => addsLabels)) continue
    yield {
      fact: service,
      subject: `${service.subject} ${workload.subject} pods`,
      places: {
        head: [placeAt(workload, workload.labelsAt ?? workload.at), placeAt(service, service.selectorAt ?? service.at)],
        base: [placeAt(earlier, earlier.labelsAt ?? earlier.at), placeAt(before, before.selectorAt ?? before.at)],
      },
      what: { kind: 'pods', workload },
    }
    return
  }
}
