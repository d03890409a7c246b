import type { Fact } from '#model/fact'
import type { ConfigLiteral } from '#model/facts/secret'
import { parseYaml, type YamlEntry, type YamlValue } from '#languages/yaml/documents'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { kindOfLiteral } from '../secrets/kind-of-literal.ts'
import { commandLoad } from '../command-load.ts'
import { textLoad } from '../text-load.ts'
import { stringMap, workloadOf } from './workloads.ts'

const touchable = /readinessProbe|livenessProbe|terminationGracePeriodSeconds|preStop|lifecycle|concurrencyPolicy|replicas/g

const optional = (object: YamlValue, key: 'minAvailable' | 'maxUnavailable'): object => {
  const entry = object.at('spec')?.entry(key)
  return entry?.value.text === undefined ? {} : { [key]: { value: entry.value.text, at: entry.span } }
}

const literal = (
  format: ConfigLiteral['format'],
  owner: string,
  name: string,
  value: string,
  { span }: Pick<YamlEntry, 'span'>,
): ConfigLiteral => ({
  kind: 'config-literal',
  at: span,
  within: owner,
  subject: `${owner} ${name}`,
  format,
  name,
  owner,
  sensitive: isSensitiveName(name),
  value: kindOfLiteral(name, value),
})

/** Container variables with sensitive names and literal values. */
function* environmentOf(object: YamlValue, owner: string, depth = 0): Iterable<ConfigLiteral> {
  if (depth > 12) return
  for (const entry of object.entries()) {
    if (entry.key === 'env' && entry.value.isList)
      for (const variable of entry.value.items()) {
        const name = variable.at('name')?.text
        const value = variable.entry('value')
        if (name !== undefined && value?.value.text !== undefined && isSensitiveName(name))
          yield literal('kubernetes-env', owner, name, value.value.text, value)
      }
    else if (entry.value.isMap) yield* environmentOf(entry.value, owner, depth + 1)
    else if (entry.value.isList) for (const item of entry.value.items()) yield* environmentOf(item, owner, depth + 1)
  }
}

const decoded = (value: string): string => {
  const text = value.replace(/\s/g, '')
  if (!/^[A-Za-z\d+/]*={0,2}$/.test(text)) return value
  try {
    return atob(text)
  } catch {
    return value
  }
}

function* secretEntries(object: YamlValue, owner: string): Iterable<ConfigLiteral> {
  // SOPS and sealed secrets are encrypted in the file, so their values are not plain literals.
  if (
    object.at('sops') ||
    Object.keys(stringMap(object.at('metadata', 'annotations'))).some((name) => /sealed|sops|vault|avp\./.test(name))
  )
    return
  const type = object.at('type')?.text ?? 'Opaque'
  if (/service-account-token|helm/.test(type)) return
  for (const entry of object.at('data')?.entries() ?? [])
    if (entry.value.text !== undefined)
      yield { ...literal('kubernetes-secret', owner, entry.key, decoded(entry.value.text), entry), sensitive: isSensitiveName(entry.key) }
  for (const entry of object.at('stringData')?.entries() ?? [])
    if (entry.value.text !== undefined) yield literal('kubernetes-secret', owner, entry.key, entry.value.text, entry)
}

/** Literals from which Kustomize generates ConfigMaps and Secrets: `- DATABASE_PASSWORD=…`. */
function* generatedFrom(kustomization: YamlValue): Iterable<ConfigLiteral> {
  for (const key of ['configMapGenerator', 'secretGenerator'])
    for (const generator of kustomization.at(key)?.items() ?? [])
      for (const item of generator.at('literals')?.items() ?? []) {
        const [, name, value] = /^([^=]+)=(.*)$/s.exec(item.text ?? '') ?? []
        if (name !== undefined && value !== undefined && isSensitiveName(name))
          yield literal('kubernetes-env', `${key} ${generator.at('name')?.text ?? ''}`.trim(), name, unquoted(value), item)
      }
}

/** Kustomize removes quotes around a value. */
const unquoted = (value: string): string => /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value

/** Patches written inline in a kustomization. Complete objects in them are read like those of a file. */
function* patchesOf(kustomization: YamlValue, depth: number): Iterable<Fact> {
  const texts = [
    ...(kustomization.at('patches')?.items() ?? []).flatMap((patch) => patch.at('patch')?.text ?? []),
    ...(kustomization.at('patchesStrategicMerge')?.items() ?? []).flatMap((patch) => patch.text ?? []),
    ...(kustomization.at('patchesJson6902')?.items() ?? []).flatMap((patch) => patch.at('patch')?.text ?? []),
  ]
  const { startLine } = kustomization.span
  const at = { startLine, endLine: startLine }
  if ((kustomization.at('replicas')?.items().length ?? 0) > 0)
    yield { kind: 'overlay-patch', at, within: '', subject: 'replicas', touches: ['replicas'] }
  for (const text of texts) {
    const touches = [...new Set(text.match(touchable) ?? [])]
    if (touches.length > 0) yield { kind: 'overlay-patch', at, within: '', subject: touches.join(' '), touches }
    if (depth === 0 && /^[^\S\n\r\u2028\u2029]*kind:/m.test(text))
      for (const document of parseYaml(text).documents)
        for (const fact of objectFacts(document, 1))
          if (fact.kind === 'workload') yield { ...fact, at, containers: fact.containers.map((container) => ({ ...container, at })) }
  }
}

/** A JSON patch in its own file: a list of `op`, `path`, `value`. */
function* jsonPatch(list: YamlValue): Iterable<Fact> {
  const paths = list.items().flatMap((item) =>
    item.at('op')?.text === undefined
      ? []
      : [
          item.at('path')?.text ?? '',
          ...(item
            .at('value')
            ?.entries()
            .map((entry) => entry.key) ?? []),
        ],
  )
  const touches = [...new Set(paths.join(' ').match(touchable) ?? [])]
  const { startLine } = list.span
  if (touches.length > 0)
    yield { kind: 'overlay-patch', at: { startLine, endLine: startLine }, within: '', subject: touches.join(' '), touches }
}

/** Code that a ConfigMap puts into the files of a pod. */
function* programsOf(map: YamlValue): Iterable<Fact> {
  for (const { key, value, span } of map.at('data')?.entries() ?? []) {
    const load = /\.([cm]?[jt]sx?|py)$/.test(key) && value.text !== undefined ? textLoad(value.text, span) : undefined
    if (load) yield load
  }
}

/**
 * A rate limit in front of a service: an annotation of ingress-nginx or HAProxy (`limit-rps`), a Traefik middleware (`rateLimit`), a Kong
 * plugin (`rate-limiting`).
 */
const gatewayLimit = (object: YamlValue, kind: string): { readonly by: string; readonly at: YamlEntry['span'] } | undefined => {
  const annotation = object
    .at('metadata', 'annotations')
    ?.entries()
    .find(({ key }) => limitAnnotations.some((one) => key.includes(one)))
  const plugin = kind === 'KongPlugin' || kind === 'KongClusterPlugin' ? object.entry('plugin') : undefined
  const found =
    annotation ??
    (kind === 'Middleware' ? object.at('spec')?.entry('rateLimit') : undefined) ??
    (plugin?.value.text?.startsWith('rate-limiting') ? plugin : undefined)
  return found && { by: found.key, at: found.span }
}

const limitAnnotations = ['limit-rps', 'limit-rpm', 'rate-limit', 'ratelimit']

/** Keys of a kustomization, which needs no `kind`. */
const kustomizes = ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'configMapGenerator', 'secretGenerator']

/** Facts of a Kubernetes object or a list of objects, recognized by `apiVersion` and `kind`. */
export function* objectFacts(object: YamlValue, depth = 0): Iterable<Fact> {
  if (object.isList) {
    yield* jsonPatch(object)
    return
  }
  const kind = object.at('kind')?.text
  const apiVersion = object.at('apiVersion')?.text
  if (kind === 'Kustomization' || (kind === undefined && kustomizes.some((key) => object.at(key)?.isList))) {
    yield* generatedFrom(object)
    yield* patchesOf(object, depth)
    return
  }
  if (kind === undefined || apiVersion === undefined) return
  if (kind === 'List' && depth < 3) {
    for (const item of object.at('items')?.items() ?? []) yield* objectFacts(item, depth + 1)
    return
  }
  const name = object.at('metadata', 'name')?.text ?? ''
  const { startLine } = object.at('metadata')?.entry('name')?.span ?? object.span
  const base = { at: { startLine, endLine: startLine }, within: '', subject: `${kind}/${name}` }
  const limit = gatewayLimit(object, kind)
  if (limit) yield { ...base, at: limit.at, kind: 'operation-mark', subject: 'rate-limit', mark: 'rate-limit', by: limit.by }
  const workload = workloadOf(object, kind)
  if (workload) {
    yield workload
    for (const { name: container, command } of workload.containers)
      if (command) yield commandLoad(`${workload.subject} ${container}`, command.at, command.words)
    yield* environmentOf(object, workload.subject)
  }
  const namespace = object.at('metadata', 'namespace')?.text
  if (kind === 'Service' && apiVersion === 'v1')
    yield {
      ...base,
      kind: 'network-service',
      name,
      ...(namespace === undefined ? {} : { namespace }),
      selector: stringMap(object.at('spec', 'selector')),
      targetPorts: (object.at('spec', 'ports')?.items() ?? []).flatMap(
        (port) => port.at('targetPort')?.text ?? port.at('port')?.text ?? [],
      ),
    }
  if (kind === 'PodDisruptionBudget')
    yield {
      ...base,
      kind: 'disruption-budget',
      name,
      selector: stringMap(object.at('spec', 'selector', 'matchLabels')),
      ...optional(object, 'minAvailable'),
      ...optional(object, 'maxUnavailable'),
    }
  if (kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject') {
    const target = object.at('spec', 'scaleTargetRef')
    const minimum = (object.at('spec', 'minReplicas') ?? object.at('spec', 'minReplicaCount'))?.number
    yield {
      ...base,
      kind: 'autoscaler',
      target: `${target?.at('kind')?.text ?? 'Deployment'}/${target?.at('name')?.text ?? ''}`,
      ...(minimum === undefined ? {} : { minimum }),
    }
  }
  if (kind === 'ConfigMap' && apiVersion === 'v1') {
    yield* programsOf(object)
    for (const entry of object.at('data')?.entries() ?? [])
      if (entry.value.text !== undefined && isSensitiveName(entry.key))
        yield literal('kubernetes-env', base.subject, entry.key, entry.value.text, entry)
  }
  if (kind === 'Secret' && apiVersion === 'v1') yield* secretEntries(object, base.subject)
}
