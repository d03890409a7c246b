import { posix } from 'node:path'
import type { Container, DisruptionBudget, NetworkService, Workload } from '#model/facts/documents/workload'
import type { Fact } from '#model/fact'
import type { Linked, System } from '#model/system'
import { isPauseImage, isToolImage } from '#models/programs/images'
import { environmentAt } from '#link/units/environment-of'
import { patchesInProduction } from './overlays.ts'

/** Namespaces of cluster components, which are not services of the repository. */
const clusterNamespace =
  /^(kube-system|kube-public|monitoring|istio-system|cert-manager|ingress-nginx|argocd|flux-system|observability|logging)$/

/** Whether production may be deployed from this file: it is not for examples, tests or local development. */
export const isForProduction = (fact: Linked<Fact>): boolean => {
  if ('forDevelopment' in fact) return false
  const environment = environmentAt(fact)
  return fact.file.role === 'production' && (environment === 'production' || environment === 'unknown')
}

/** Whether a workload runs development and test tools only. */
export const isTool = (workload: Workload): boolean => workload.containers.every(({ image }) => image !== undefined && isToolImage(image))

/** Whether a container does nothing but wait. */
export const isPause = ({ image = '' }: Container): boolean => isPauseImage(image)

/** File names that mark an image as the one for production. */
const productionImages = ['prod', 'production', 'release'].flatMap((word) => [
  `Dockerfile.${word}`,
  `Dockerfile-${word}`,
  `${word}.Dockerfile`,
])

/**
 * Whether production may run the image that a Dockerfile builds. A plain `Dockerfile` next to one named for production is for development.
 */
export const isImageForProduction = (system: System, fact: Linked<Fact>): boolean => {
  const { dir, base } = posix.parse(fact.at.path)
  return isForProduction(fact) && !(base === 'Dockerfile' && productionImages.some((name) => system.paths.has(posix.join(dir, name))))
}

/** A complete Kubernetes workload (not a patch) that belongs to the repository. */
export const isOwnWorkload = (workload: Linked<Workload>): boolean =>
  workload.platform === 'kubernetes' && !workload.partial && isForProduction(workload) && !clusterNamespace.test(workload.namespace ?? '')

/** Whether it is a workload that Terraform declares. */
export const isTerraform = ({ platform }: Workload): boolean => platform === 'ecs' || platform === 'cloud-run'

const selects = (selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean => {
  const wanted = Object.entries(selector)
  return wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value)
}

const sameNamespace = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b

/** The repository's services that send traffic to a workload's pods. */
export const servicesOf = (system: System, workload: Linked<Workload>): readonly Linked<NetworkService>[] =>
  system
    .facts('network-service')
    .filter((service) => sameNamespace(service.namespace, workload.namespace) && selects(service.selector, workload.labels))

/** The repository's workloads to whose pods a Service sends traffic. */
export const workloadsOf = (system: System, service: Linked<NetworkService>): readonly Linked<Workload>[] =>
  system
    .facts('workload')
    .filter((workload) => sameNamespace(service.namespace, workload.namespace) && selects(service.selector, workload.labels))

/**
 * Overlay patches of a workload: those of the overlays for production that deploy it. If no kustomization takes its file, all patches of the
 * repository that are for its kind and name.
 */
export const patchesOf = (system: System, workload: Linked<Workload>): readonly Linked<Workload>[] =>
  patchesInProduction(system, workload)?.objects ??
  system.facts('workload').filter((other) => other.partial && other.controller === workload.controller && other.name === workload.name)

/** Whether a patch without a named target may change a setting of a workload. */
export const isPatchedSomewhere = (system: System, workload: Linked<Workload>, setting: string): boolean =>
  (patchesInProduction(system, workload)?.operations ?? system.facts('overlay-patch')).some((patch) => patch.touches.includes(setting))

/** Workloads that a disruption budget protects. */
export const protectedBy = (system: System, budget: Linked<DisruptionBudget>): readonly Linked<Workload>[] =>
  system.facts('workload').filter((workload) => selects(budget.selector, workload.labels))
