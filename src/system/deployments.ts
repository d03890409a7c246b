import { posix } from 'node:path'
import type { DisruptionBudget, NetworkService, Workload } from '#model/facts/workload'
import type { Fact } from '#model/fact'
import type { Linked, System } from '#model/system'
import { environmentOf } from './environment-of.ts'

/** Namespaces of the cluster's own parts: whoever put them there follows other rules. */
const clusterNamespace =
  /^(kube-system|kube-public|monitoring|istio-system|cert-manager|ingress-nginx|argocd|flux-system|observability|logging)$/

/** Whether a file of deployment is one that production may be run from: not an example, a test's, or a developer's own. */
export const isForProduction = (fact: Linked<Fact>): boolean => {
  const environment = environmentOf(fact.at.path)
  return fact.file.role === 'production' && (environment === 'production' || environment === 'unknown')
}

/** Images of tools for those who write and test the service: whatever they do may be cut off. */
const tool =
  /(^|\/)(selenium|standalone-(chrome|firefox)|browserless|chrome|mailhog|mailpit|maildev|localstack|wiremock|adminer|pgadmin4?|azurite|fake-gcs-server|redis-?insight)(:|@|\/|$)/i

/** Whether all that a workload runs are such tools. */
export const isTool = (workload: Workload): boolean => workload.containers.every(({ image }) => image !== undefined && tool.test(image))

/** Names of an image's file that say that it is the one for production. */
const productionImages = ['prod', 'production', 'release'].flatMap((word) => [
  `Dockerfile.${word}`,
  `Dockerfile-${word}`,
  `${word}.Dockerfile`,
])

/**
 * Whether production may run what a Dockerfile builds. One that only has the usual name, beside another that says by its name that it is for
 * production, is a developer's.
 */
export const isImageForProduction = (system: System, fact: Linked<Fact>): boolean => {
  const { dir, base } = posix.parse(fact.at.path)
  return isForProduction(fact) && !(base === 'Dockerfile' && productionImages.some((name) => system.paths.has(posix.join(dir, name))))
}

/** A Kubernetes workload of the repository's own, as a whole object. */
export const isOwnWorkload = (workload: Linked<Workload>): boolean =>
  workload.platform === 'kubernetes' && !workload.partial && isForProduction(workload) && !clusterNamespace.test(workload.namespace ?? '')

const selects = (selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean => {
  const wanted = Object.entries(selector)
  return wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value)
}

const sameNamespace = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b

/** Services of the repository that send traffic to a workload's pods. */
export const servicesOf = (system: System, workload: Linked<Workload>): readonly Linked<NetworkService>[] =>
  system
    .facts('network-service')
    .filter((service) => sameNamespace(service.namespace, workload.namespace) && selects(service.selector, workload.labels))

/** Patches of overlays for a workload, told by kind and name. */
export const patchesOf = (system: System, workload: Linked<Workload>): readonly Linked<Workload>[] =>
  system.facts('workload').filter((other) => other.partial && other.controller === workload.controller && other.name === workload.name)

/** Whether a patch whose target is not told touches a setting somewhere in the repository. */
export const isPatchedSomewhere = (system: System, setting: string): boolean =>
  system.facts('overlay-patch').some((patch) => patch.touches.includes(setting))

/** Workloads that a disruption budget protects. */
export const protectedBy = (system: System, budget: Linked<DisruptionBudget>): readonly Linked<Workload>[] =>
  system.facts('workload').filter((workload) => selects(budget.selector, workload.labels))
