import type { Fact } from '#model/fact'
import type { Autoscaler } from '#model/facts/documents/workload'
import type { YamlValue } from '#languages/yaml/documents'

const namespaceOf = (object: YamlValue): { readonly namespace?: string } => {
  const namespace = object.at('metadata', 'namespace')?.text
  return namespace === undefined ? {} : { namespace }
}

/** Services that the rules of a route name, at any depth: `backend.service.name`, `backendRefs[].name`, `services[].name`, `destination.host`. */
function* backendsIn(value: YamlValue, depth = 0): Iterable<string> {
  if (depth > 12) return
  for (const { key, value: inner } of value.entries()) {
    const found =
      key === 'serviceName' || key === 'host'
        ? [inner.text]
        : key === 'service'
          ? [inner.at('name')?.text]
          : key === 'backendRefs' || key === 'services'
            ? inner.items().map((one) => one.at('name')?.text)
            : []
    for (const name of found) if (name !== undefined) yield name.split('.')[0] ?? name
    yield* backendsIn(inner, depth + 1)
  }
  for (const item of value.items()) yield* backendsIn(item, depth + 1)
}

const routes: ReadonlySet<string> = new Set(['Ingress', 'HTTPRoute', 'GRPCRoute', 'IngressRoute', 'VirtualService', 'HTTPProxy'])

type Base = Pick<Fact, 'at' | 'within' | 'subject'>

/** Objects that say how requests reach workloads, what containers may use and what becomes of volumes. */
export function* policyFacts(object: YamlValue, kind: string, apiVersion: string, base: Base): Iterable<Fact> {
  const spec = object.at('spec')
  if (routes.has(kind) && spec) yield { ...base, kind: 'network-route', ...namespaceOf(object), services: [...new Set(backendsIn(spec))] }
  if (kind === 'LimitRange' && spec) yield { ...base, kind: 'resource-default', ...namespaceOf(object) }
  if (kind === 'VerticalPodAutoscaler') {
    const target = spec?.at('targetRef')
    yield {
      ...base,
      kind: 'resource-default',
      ...namespaceOf(object),
      target: `${target?.at('kind')?.text ?? ''}/${target?.at('name')?.text ?? ''}`,
    }
  }
  const reclaim =
    kind === 'StorageClass' && apiVersion.startsWith('storage.k8s.io/')
      ? object.entry('reclaimPolicy')
      : kind === 'PersistentVolume'
        ? spec?.entry('persistentVolumeReclaimPolicy')
        : undefined
  const policy = reclaim?.value.text
  if (reclaim && (policy === 'Delete' || policy === 'Retain'))
    yield { ...base, kind: 'reclaim-policy', policy, policyAt: reclaim.span, name: object.at('metadata', 'name')?.text ?? '' }
}

/** Resources of which an autoscaler compares the use with what the containers request. */
const sharesOf = (spec: YamlValue | undefined): NonNullable<Autoscaler['shares']> => {
  const old = spec?.entry('targetCPUUtilizationPercentage')
  return [
    ...(old ? [{ resource: 'cpu', at: old.span }] : []),
    ...(spec?.at('metrics')?.items() ?? []).flatMap((metric) => {
      const source = metric.at('resource') ?? metric.at('containerResource')
      const [resource, container] = [source?.at('name')?.text, source?.at('container')?.text]
      const share = source?.at('target')?.entry('averageUtilization') ?? source?.entry('targetAverageUtilization')
      return share && resource !== undefined
        ? [{ resource, ...(container !== undefined && { container }), at: source?.entry('name')?.span ?? share.span }]
        : []
    }),
  ]
}

/** What changes the number of pods of a workload. */
export const autoscalerOf = (object: YamlValue, base: Base): Autoscaler => {
  const spec = object.at('spec')
  const target = spec?.at('scaleTargetRef')
  const isKeda = object.at('kind')?.text === 'ScaledObject'
  const minimum = spec?.at(isKeda ? 'minReplicaCount' : 'minReplicas')
  const maximum = spec?.entry(isKeda ? 'maxReplicaCount' : 'maxReplicas')
  const shares = isKeda ? [] : sharesOf(spec)
  return {
    ...base,
    kind: 'autoscaler',
    name: object.at('metadata', 'name')?.text ?? '',
    ...namespaceOf(object),
    target: `${target?.at('kind')?.text ?? 'Deployment'}/${target?.at('name')?.text ?? ''}`,
    ...(minimum?.number !== undefined && { minimum: minimum.number }),
    ...(maximum?.value.number !== undefined && { maximum: { count: maximum.value.number, at: maximum.span } }),
    ...((minimum?.number === 0 || (isKeda && !minimum)) && { scalesToZero: true as const }),
    ...(shares.length > 0 && { shares }),
  }
}
