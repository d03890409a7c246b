import { posix } from 'node:path'
import type { Container, Workload } from '#model/facts/documents/workload'
import type { Linked, System } from '#model/system'
import { writesVersions } from '#models/programs/images'
import { isForProduction, isPatchedSomewhere, patchesOf, servicesOf } from './deployments.ts'
import { remembered } from '#link/reads'

const sameNamespace = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b

/** Controllers that keep pods running and send them requests. */
const lasts: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'Rollout'])

/** Whether a workload keeps running until an operator stops it, and may have several pods. */
export const isLasting = ({ controller }: Workload): boolean => lasts.has(controller)

/** What may change the number of a workload's pods in production. */
export const scalersOf = (system: System, workload: Linked<Workload>) =>
  system
    .facts('autoscaler')
    .filter(
      (scaler) => scaler.target === workload.subject && sameNamespace(scaler.namespace, workload.namespace) && isForProduction(scaler),
    )

/**
 * What certainly changes it: an autoscaler in the folder of the workload, or the only one of this target if the workload has no namesake. A
 * repository with variants of a deployment has several of both.
 */
export const ownScalersOf = (system: System, workload: Linked<Workload>) => {
  const scalers = scalersOf(system, workload)
  const near = scalers.filter(({ at }) => posix.dirname(at.path) === posix.dirname(workload.at.path))
  if (near.length > 0) return near
  const namesakes = system.facts('workload').filter(({ subject, partial }) => subject === workload.subject && !partial)
  return namesakes.length === 1 && scalers.length === 1 ? scalers : []
}

/** How many pods of a workload run at least. Undefined if an overlay or an autoscaler that removes idle pods decides. */
export const leastPods = (system: System, workload: Linked<Workload>): number | undefined => {
  const scalers = scalersOf(system, workload)
  if (scalers.some(({ scalesToZero }) => scalesToZero)) return undefined
  if (isPatchedSomewhere(system, workload, 'replicas') || patchesOf(system, workload).some(({ replicas }) => replicas !== undefined))
    return undefined
  // One pod is the default of a HorizontalPodAutoscaler, and of a Deployment.
  if (scalers.length > 0) return Math.max(...scalers.map(({ minimum = 1 }) => minimum))
  return workload.replicas ?? 1
}

/** Whether requests from outside of the cluster reach the pods of a workload: by a route, or by a public Service. */
export const isReachedFromOutside = (system: System, workload: Linked<Workload>): boolean =>
  servicesOf(system, workload).some(
    (service) =>
      service.isPublic === true ||
      system
        .facts('network-route')
        .some(({ services, namespace }) => services.includes(service.name) && sameNamespace(namespace, service.namespace)),
  )

/** Whether something gives the containers of a workload resources that their manifest does not set. */
export const getsResources = (system: System, workload: Linked<Workload>): boolean =>
  isPatchedSomewhere(system, workload, 'resources') ||
  patchesOf(system, workload).some(({ containers }) => containers.some(({ requests }) => requests !== undefined)) ||
  system
    .facts('resource-default')
    .some(({ target, namespace }) => (target === undefined || target === workload.subject) && sameNamespace(namespace, workload.namespace))

/** The budgets that protect the pods of a workload. A selector that is not compared may. */
export const budgetsOf = (system: System, { labels, namespace }: Linked<Workload>) =>
  system.facts('disruption-budget').filter((budget) => {
    if (!sameNamespace(budget.namespace, namespace)) return false
    const wanted = Object.entries(budget.selector)
    return budget.isOpen === true || (wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value))
  })

const hasVersionWriter = remembered((system) => [...system.paths].some(writesVersions))

/** The name of an image without tag and digest, and its tag. */
const partsOf = (image: string): { readonly name: string; readonly tag: string | undefined } => {
  const colon = image.indexOf(':', image.lastIndexOf('/') + 1)
  return colon === -1 ? { name: image, tag: undefined } : { name: image.slice(0, colon), tag: image.slice(colon + 1) }
}

/** The tag that may be another image tomorrow, as far as the manifest decides it: `latest`, or none. */
export const movingTag = (image: string): 'latest' | 'none' | undefined => {
  if (image.includes('@')) return undefined
  const { name, tag } = partsOf(image)
  // A value that is set elsewhere is missing.
  if (name === '' || name.endsWith('/')) return undefined
  // The import path of a Go program, which ko builds and replaces by a digest.
  if (/^(ko:\/\/|github\.com\/)/.test(name)) return undefined
  if (tag === 'latest') return 'latest'
  // The value of a variable may end with a tag.
  return tag === undefined && !/[${}<>%]/.test(name) ? 'none' : undefined
}

/** Whether a deployment sets the version of a container's image elsewhere: an overlay, a patch, a program that writes it into manifests. */
export const getsVersion = (system: System, workload: Linked<Workload>, container: Container): boolean => {
  const { name } = partsOf(container.image ?? '')
  return (
    hasVersionWriter(system) ||
    isPatchedSomewhere(system, workload, 'image') ||
    patchesOf(system, workload).some(({ containers }) =>
      containers.some((one) => one.name === container.name && one.image !== undefined),
    ) ||
    system.facts('overlay').some(({ images }) => images?.some((image) => image.name === name) === true)
  )
}

/** The same object in the base of a change, by its file. */
export const earlierOf = (
  change:
    { readonly base: System; readonly file: (path: string) => { readonly previousPath?: string | undefined } | undefined } | undefined,
  workload: Linked<Workload>,
): Linked<Workload> | undefined => {
  const path = change?.file(workload.at.path)?.previousPath ?? workload.at.path
  return change?.base.facts('workload').find((one) => one.at.path === path && one.subject === workload.subject)
}
