import type { Fact } from '#model/fact'
import type { ConfigLiteral } from '#model/facts/requests/secret'
import type { ConfigurationObject, Overlay, OverlayPatch, PatchTarget } from '#model/facts/documents/workload'
import { limitAnnotations } from '#models/requests/gateway-limits'
import { parseYaml, type YamlEntry, type YamlValue } from '#languages/yaml/documents'
import { chartUses } from './chart-uses.ts'
import { configLiteral, mayBeCredential } from '../secrets/config-literal.ts'
import { literalsOfSettings } from '../secrets/yaml-literals.ts'
import { commandLoad } from '../starts/command-load.ts'
import { textLoad } from '../starts/text-load.ts'
import { autoscalerOf, policyFacts } from './policies.ts'
import { rotationOf } from './rotations.ts'
import { ingressOf } from './ingresses.ts'
import { namesIn } from './named-by.ts'
import { stringMap, workloadOf } from './workloads.ts'

const touchable =
  /readinessProbe|livenessProbe|startupProbe|terminationGracePeriodSeconds|preStop|lifecycle|concurrencyPolicy|activeDeadlineSeconds|failedJobsHistoryLimit|ttlSecondsAfterFinished|replicas|strategy|resources|securityContext|hostPID|\bvolumes\b|\bvolumeMounts\b|volumeClaimTemplates|\bimage\b|\bports\b/g

const optional = (object: YamlValue, key: 'minAvailable' | 'maxUnavailable'): object => {
  const entry = object.at('spec')?.entry(key)
  return entry?.value.text === undefined ? {} : { [key]: { value: entry.value.text, at: entry.span } }
}

/** Container variables with sensitive names and literal values. */
function* environmentOf(object: YamlValue, owner: string, depth = 0): Iterable<ConfigLiteral> {
  if (depth > 12) return
  for (const entry of object.entries()) {
    if (entry.key === 'env' && entry.value.isList)
      for (const variable of entry.value.items()) {
        const name = variable.at('name')?.text
        const value = variable.entry('value')
        if (name !== undefined && value?.value.text !== undefined && mayBeCredential(name, value.value.text))
          yield configLiteral('kubernetes-env', owner, name, value.value.text, value.span)
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

/** Secrets in a file of settings that an object contains: `application.yml: |`. */
const inFile = ({ key, value, span }: YamlEntry, owner: string): readonly ConfigLiteral[] => {
  const [, ending] = /\.(ya?ml|properties)$/.exec(key) ?? []
  if (ending === undefined || !value.text?.includes('\n')) return []
  return literalsOfSettings(value.text, ending === 'properties' ? 'properties' : 'yaml', 'kubernetes-env', owner, span.startLine + 1)
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
    if (entry.value.text !== undefined) yield configLiteral('kubernetes-secret', owner, entry.key, decoded(entry.value.text), entry.span)
  for (const entry of object.at('stringData')?.entries() ?? [])
    if (entry.value.text !== undefined) yield configLiteral('kubernetes-secret', owner, entry.key, entry.value.text, entry.span)
}

/** Literals from which Kustomize generates ConfigMaps and Secrets: `- DATABASE_PASSWORD=…`. */
function* generatedFrom(kustomization: YamlValue): Iterable<ConfigLiteral> {
  for (const key of ['configMapGenerator', 'secretGenerator'])
    for (const generator of kustomization.at(key)?.items() ?? [])
      for (const item of generator.at('literals')?.items() ?? []) {
        const [, name, value] = /^([^=]+)=(.*)$/s.exec(item.text ?? '') ?? []
        if (name !== undefined && value !== undefined && mayBeCredential(name, value))
          yield configLiteral('kubernetes-env', `${key} ${generator.at('name')?.text ?? ''}`.trim(), name, unquoted(value), item.span)
      }
}

/** Kustomize removes quotes around a value. */
const unquoted = (value: string): string => /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value

/** The objects that a patch is for, where the kustomization says so. */
const targetOf = (patch: YamlValue): PatchTarget | undefined => {
  const target = patch.at('target')
  if (!target) return undefined
  const [kind, name] = [target.at('kind')?.text, target.at('name')?.text]
  return {
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && { name }),
    ...((target.entry('labelSelector') ?? target.entry('annotationSelector')) && { isOpen: true }),
  }
}

/** Patches written inline in a kustomization. Complete objects in them are read like those of a file. */
function* patchesOf(kustomization: YamlValue, depth: number): Iterable<Fact> {
  const patches = [
    ...(kustomization.at('patches')?.items() ?? []).map((patch) => ({ entry: patch.entry('patch'), target: targetOf(patch) })),
    ...(kustomization.at('patchesStrategicMerge')?.items() ?? []).map((patch) => ({
      entry: { value: patch, span: patch.span },
      target: undefined,
    })),
    ...(kustomization.at('patchesJson6902')?.items() ?? []).map((patch) => ({ entry: patch.entry('patch'), target: targetOf(patch) })),
  ]
  const { startLine } = kustomization.span
  const at = { startLine, endLine: startLine }
  if ((kustomization.at('replicas')?.items().length ?? 0) > 0)
    yield { kind: 'overlay-patch', at, within: '', subject: 'replicas', touches: ['replicas'] }
  for (const { entry, target } of patches) {
    const text = entry?.value.text
    if (!entry || text === undefined) continue
    const touches = [...new Set(text.match(touchable) ?? [])]
    const documents = depth === 0 && /^[^\S\n\r\u2028\u2029]*(kind:|- op:|- path:)/m.test(text) ? parseYaml(text).documents : []
    const line = { startLine: entry.span.startLine, endLine: entry.span.startLine }
    const probes = documents.flatMap((document) => (document.isList ? probesOf(document) : []))
    if (touches.length > 0)
      yield {
        kind: 'overlay-patch',
        at,
        within: '',
        subject: touches.join(' '),
        touches,
        ...(target && { target }),
        ...(probes.length > 0 && { probes: probes.map((probe) => ({ ...probe, at: line })) }),
      }
    for (const document of documents)
      for (const fact of document.isList ? [] : objectFacts(document, 1))
        if (fact.kind === 'workload')
          yield {
            ...fact,
            at,
            ...(target && { target }),
            containers: fact.containers.map((container) => ({
              ...container,
              at,
              ...(container.removesReadiness && { removesReadiness: line }),
            })),
          }
  }
}

/** Where a JSON patch changes containers: one by its number, a part of one, or all of them. */
const containersPath = /^\/spec\/template\/spec\/containers(?:\/(\d+|-)(?:\/(\w+)(\/.*)?)?)?$/

/** Operations of a JSON patch on readiness probes. */
const probesOf = (list: YamlValue): NonNullable<OverlayPatch['probes']> =>
  list.items().flatMap((item) => {
    const [op, path, value] = [item.at('op')?.text, item.at('path')?.text, item.at('value')]
    const [whole, index, part, inside] = containersPath.exec(path ?? '') ?? []
    const at = { startLine: item.span.startLine, endLine: item.span.startLine }
    const container = index !== undefined && index !== '-' ? { container: Number(index) } : {}
    if (whole === undefined || op === undefined) return []
    // What changes a part of a probe leaves the probe.
    if (part === 'readinessProbe') return [{ isSet: op !== 'remove' || inside !== undefined, ...container, at }]
    const isContainer = part === undefined && index !== undefined && op !== 'remove'
    return isContainer && value?.entry('readinessProbe') ? [{ isSet: true, ...container, at }] : []
  })

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
  const probes = probesOf(list)
  if (touches.length > 0)
    yield {
      kind: 'overlay-patch',
      at: { startLine, endLine: startLine },
      within: '',
      subject: touches.join(' '),
      touches,
      ...(probes.length > 0 && { probes }),
    }
}

/** Lists of a kustomization whose entries are files or folders to take. Kustomize 5: `bases` is the deprecated name of `resources`. */
const takes = ['resources', 'bases', 'components']

/** Whether an entry of a kustomization is a path of the repository. */
const isLocal = (path: string): boolean => !/^[\w.+-]+:\/\/|^git@|\?ref=|^[\w.-]+\.\w+\/[\w.-]+\/[\w.-]+\/\//.test(path)

/** Files and folders that a kustomization names, with their lines. Files of variables are left out: many are made before a deploy. */
const entriesOf = (kustomization: YamlValue): NonNullable<Overlay['entries']> => {
  const values = [
    ...takes.flatMap((key) => kustomization.at(key)?.items() ?? []),
    ...(kustomization.at('patchesStrategicMerge')?.items() ?? []),
    ...['patches', 'patchesJson6902'].flatMap((key) => (kustomization.at(key)?.items() ?? []).flatMap((patch) => patch.at('path') ?? [])),
  ]
  return values.flatMap((value) => {
    const path = value.text
    return path !== undefined && path !== '' && !/[\n\s{}$*]/.test(path) && isLocal(path) ? [{ path, at: value.span }] : []
  })
}

const imagesOf = (kustomization: YamlValue): NonNullable<Overlay['images']> =>
  (kustomization.at('images')?.items() ?? []).flatMap((image) => {
    const name = image.at('name')?.text
    return name === undefined ? [] : [{ name, at: (image.entry('name') ?? image).span }]
  })

/** What a kustomization takes, and which files patch it. */
const overlayOf = (kustomization: YamlValue): Overlay => {
  const named = takes.flatMap((key) => kustomization.at(key)?.texts() ?? [])
  const [entries, images] = [entriesOf(kustomization), imagesOf(kustomization)]
  const { startLine } = kustomization.span
  return {
    kind: 'overlay',
    at: { startLine, endLine: startLine },
    within: '',
    subject: 'kustomization',
    takes: named.filter(isLocal),
    ...(entries.length > 0 && { entries }),
    ...(images.length > 0 && { images }),
    ...(named.some((path) => !isLocal(path) || /[{}$]/.test(path)) && { takesMore: true as const }),
    patches: [
      ...[...(kustomization.at('patches')?.items() ?? []), ...(kustomization.at('patchesJson6902')?.items() ?? [])].flatMap((patch) => {
        const path = patch.at('path')?.text
        const target = targetOf(patch)
        return path === undefined ? [] : [{ path, ...(target && { target }) }]
      }),
      ...(kustomization.at('patchesStrategicMerge')?.texts() ?? []).filter((text) => !text.includes('\n')).map((path) => ({ path })),
    ],
    replicas: Object.fromEntries(
      (kustomization.at('replicas')?.items() ?? []).flatMap((item) => {
        const [name, count] = [item.at('name')?.text, item.at('count')?.number]
        return name === undefined || count === undefined ? [] : [[name, count] as const]
      }),
    ),
    ...((kustomization.entry('commonLabels') ?? kustomization.entry('labels')) && { addsLabels: true as const }),
    ...((kustomization.at('components')?.texts() ?? []).some((path) => !isLocal(path)) && { isRemote: true }),
  }
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

const keysAt = (value: YamlValue | undefined): readonly string[] => (value?.entries() ?? []).map(({ key }) => key)

/** Where more keys may come from: annotations of controllers that fill an object. */
const filledBy = /reflect|replicat|inject|vault|avp\.|sealedsecrets|sops/

/**
 * A ConfigMap or a Secret with its keys, or an object that becomes a Secret: a SealedSecret of Bitnami, an ExternalSecret of External Secrets. An
 * object without any key is filled by something else.
 */
const configurationObject = (
  object: YamlValue,
  kind: string,
  apiVersion: string,
): Omit<ConfigurationObject, 'at' | 'within' | 'subject'> | undefined => {
  const name = object.at('metadata', 'name')?.text
  // A patch that deletes the object of that name.
  if (name === undefined || object.entry('$patch')) return undefined
  const namespace = object.at('metadata', 'namespace')?.text
  const common = { kind: 'configuration-object' as const, ...(namespace !== undefined && { namespace }) }
  if ((kind === 'ConfigMap' || kind === 'Secret') && apiVersion === 'v1') {
    const keys = ['data', 'stringData', 'binaryData'].flatMap((part) => keysAt(object.at(part)))
    const isOpen = keys.length === 0 || keysAt(object.at('metadata', 'annotations')).some((one) => filledBy.test(one))
    const places = ['data', 'stringData'].flatMap((part) =>
      (object.at(part)?.entries() ?? []).map(({ key, span: at }) => ({ name: key, at })),
    )
    return { ...common, object: kind, name, keys, ...(places.length > 0 && { places }), ...(isOpen && { isOpen }) }
  }
  if (kind === 'SealedSecret')
    return {
      ...common,
      object: 'Secret',
      name: object.at('spec', 'template', 'metadata', 'name')?.text ?? name,
      keys: [...keysAt(object.at('spec', 'encryptedData')), ...keysAt(object.at('spec', 'template', 'data'))],
    }
  if (kind !== 'ExternalSecret') return undefined
  const items = object.at('spec', 'data')?.items() ?? []
  const isOpen = (object.at('spec', 'dataFrom')?.items().length ?? 0) > 0 || object.at('spec', 'target')?.entry('template') !== undefined
  return {
    ...common,
    object: 'Secret',
    name: object.at('spec', 'target', 'name')?.text ?? name,
    keys: items.flatMap((item) => item.at('secretKey')?.text ?? []),
    ...(isOpen && { isOpen }),
  }
}

/** ConfigMaps and Secrets that a kustomization generates. Files of variables are not read: their keys are open. */
function* generatedObjects(kustomization: YamlValue): Iterable<Fact> {
  for (const [list, object] of [['configMapGenerator', 'ConfigMap'] as const, ['secretGenerator', 'Secret'] as const])
    for (const generator of kustomization.at(list)?.items() ?? []) {
      const name = generator.at('name')?.text
      if (name === undefined) continue
      const literals = (generator.at('literals')?.texts() ?? []).map((text) => text.split('=')[0] ?? '')
      const files = (generator.at('files')?.texts() ?? []).map((text) => text.split('=')[0]?.split('/').at(-1) ?? '')
      const { startLine } = generator.span
      yield {
        kind: 'configuration-object',
        at: { startLine, endLine: startLine },
        within: '',
        subject: `${object}/${name}`,
        object,
        name,
        keys: [...literals, ...files],
        places: (generator.at('literals')?.items() ?? []).map((item) => ({ name: item.text?.split('=')[0] ?? '', at: item.span })),
        ...((generator.at('envs') ?? generator.at('env')) && { isOpen: true }),
      }
    }
}

/** Keys of a kustomization, which needs no `kind`. */
const kustomizes = ['resources', 'bases', 'patches', 'patchesStrategicMerge', 'patchesJson6902', 'configMapGenerator', 'secretGenerator']

/** Facts of a Kubernetes object or a list of objects, recognized by `apiVersion` and `kind`. */
export function* objectFacts(object: YamlValue, depth = 0): Iterable<Fact> {
  if (object.isList) {
    yield* jsonPatch(object)
    return
  }
  const kind = object.at('kind')?.text
  const apiVersion = object.at('apiVersion')?.text
  const isComponent = kind === 'Component' && apiVersion?.startsWith('kustomize.config.k8s.io/') === true
  if (kind === 'Kustomization' || isComponent || (kind === undefined && kustomizes.some((key) => object.at(key)?.isList))) {
    yield overlayOf(object)
    yield* generatedObjects(object)
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
  yield* chartUses(object, kind, apiVersion)
  const configuration = configurationObject(object, kind, apiVersion)
  if (configuration) yield { ...base, ...configuration }
  const rotation = rotationOf(object, kind, name)
  if (rotation) yield rotation
  const names = namesIn(object, kind)
  if (names.length > 0) yield { ...base, kind: 'custom-object', object: kind, names }
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
  const selectorAt = object.at('spec')?.entry('selector')?.span
  if (kind === 'Service' && apiVersion === 'v1')
    yield {
      ...base,
      kind: 'network-service',
      name,
      ...(namespace === undefined ? {} : { namespace }),
      selector: stringMap(object.at('spec', 'selector')),
      ...(selectorAt && { selectorAt }),
      targetPorts: (object.at('spec', 'ports')?.items() ?? []).flatMap(
        (port) => port.at('targetPort')?.text ?? port.at('port')?.text ?? [],
      ),
      ports: (object.at('spec', 'ports')?.items() ?? []).flatMap((item) => {
        const [port, own] = [item.at('port')?.text, item.at('name')?.text]
        const target = item.at('targetPort')?.text ?? port
        const targetAt = (item.entry('targetPort') ?? item.entry('port') ?? item).span
        return target === undefined
          ? []
          : [{ target, targetAt, at: item.span, ...(port !== undefined && { port }), ...(own !== undefined && { name: own }) }]
      }),
      ...(object.at('spec', 'publishNotReadyAddresses')?.boolean === true && { ignoresReadiness: true as const }),
      ...(object.at('spec', 'clusterIP')?.text === 'None' && { isHeadless: true as const }),
      ...(object.at('spec', 'type')?.text === 'LoadBalancer' && { isPublic: true as const }),
    }
  const ingress = ingressOf(object, kind)
  if (ingress) yield { ...base, kind: 'ingress', name, ...(namespace !== undefined && { namespace }), ...ingress }
  if (kind === 'PodDisruptionBudget')
    yield {
      ...base,
      kind: 'disruption-budget',
      name,
      ...(namespace === undefined ? {} : { namespace }),
      selector: stringMap(object.at('spec', 'selector', 'matchLabels')),
      ...((object.at('spec', 'selector', 'matchExpressions') ?? !object.at('spec', 'selector', 'matchLabels')?.entries().length) && {
        isOpen: true as const,
      }),
      ...optional(object, 'minAvailable'),
      ...optional(object, 'maxUnavailable'),
    }
  if (kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject') yield autoscalerOf(object, base)
  yield* policyFacts(object, kind, apiVersion, base)
  if (kind === 'ConfigMap' && apiVersion === 'v1') {
    yield* programsOf(object)
    for (const entry of object.at('data')?.entries() ?? [])
      if (entry.value.text !== undefined && mayBeCredential(entry.key, entry.value.text))
        yield configLiteral('kubernetes-env', base.subject, entry.key, entry.value.text, entry.span)
      else yield* inFile(entry, base.subject)
  }
  if (kind === 'Secret' && apiVersion === 'v1') yield* secretEntries(object, base.subject)
}
