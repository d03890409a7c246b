import type { Backend, Ingress } from '#model/facts/documents/workload'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import { balancerIdle } from '#models/work/platform-queues'
import { durationOf } from '../shared/duration-of.ts'

/** A Service behind a rule of an Ingress, in both versions of its API. */
const backendOf = (backend: YamlValue | undefined): readonly Backend[] => {
  const modern = backend?.at('service')
  const named = modern?.entry('name') ?? backend?.entry('serviceName')
  const port = modern?.at('port', 'number') ?? modern?.at('port', 'name') ?? backend?.at('servicePort')
  const service = named?.value.text
  if (!named || service === undefined) return []
  return [{ service, at: named.span, ...(port?.text !== undefined && { port: port.text }) }]
}

const routeBackends = (object: YamlValue): readonly Backend[] =>
  (object.at('spec', 'rules')?.items() ?? []).flatMap((rule) =>
    (rule.at('backendRefs')?.items() ?? []).flatMap((reference): readonly Backend[] => {
      const name = reference.entry('name')
      const isService = (reference.at('kind')?.text ?? 'Service') === 'Service' && (reference.at('group')?.text ?? '') === ''
      // Another namespace is another repository's matter.
      if (!isService || name?.value.text === undefined || reference.entry('namespace')) return []
      const port = reference.at('port')?.text
      return [{ service: name.value.text, at: name.span, ...(port !== undefined && { port }) }]
    }),
  )

/**
 * How long a route of the Gateway API waits for an answer (HTTPRoute, `timeouts`), if all its rules say the same. `backendRequest` is at most
 * `request`; 0 turns a limit off.
 */
const routeTimeout = (object: YamlValue): Ingress['readTimeout'] => {
  const limits = (object.at('spec', 'rules')?.items() ?? []).map((rule) => {
    const timeouts = rule.at('timeouts')
    const entry = timeouts?.entry('backendRequest') ?? timeouts?.entry('request')
    const seconds = durationOf(entry?.value.text)
    return entry && seconds !== undefined && seconds > 0 ? { seconds, at: entry.span } : undefined
  })
  const [first, ...others] = limits
  return others.every((one) => one?.seconds === first?.seconds) ? first : undefined
}

/** ingress-nginx: a bare number is in seconds. Its default is 60 s. */
const readTimeout = 'nginx.ingress.kubernetes.io/proxy-read-timeout'

const classOf = (object: YamlValue): YamlEntry | undefined =>
  object.at('spec')?.entry('ingressClassName') ?? object.at('metadata', 'annotations')?.entry('kubernetes.io/ingress.class')

const idleOf = (object: YamlValue): Ingress['idle'] => {
  const entry = object.at('metadata', 'annotations')?.entry(balancerIdle.annotation)
  const text = entry?.value.text
    ?.split(',')
    .map((one) => one.trim().split('='))
    .find(([name]) => name === balancerIdle.attribute)?.[1]
  const { title: balancer, seconds } = balancerIdle
  if (!entry || text === undefined) return { balancer, seconds }
  return /^\d+$/.test(text) ? { balancer, seconds: Number(text), at: entry.span } : undefined
}

/** What receives requests from outside the cluster, and the Services that it passes them to. */
export const ingressOf = (
  object: YamlValue,
  kind: string,
): Pick<Ingress, 'backends' | 'controller' | 'controllerAt' | 'readTimeout' | 'idle'> | undefined => {
  if (kind === 'HTTPRoute') {
    const limit = routeTimeout(object)
    return { backends: routeBackends(object), ...(limit && { readTimeout: limit }) }
  }
  if (kind !== 'Ingress') return undefined
  const spec = object.at('spec')
  const paths = (spec?.at('rules')?.items() ?? []).flatMap((rule) => rule.at('http', 'paths')?.items() ?? [])
  const timeout = object.at('metadata', 'annotations')?.entry(readTimeout)
  const written = timeout?.value.text
  const seconds = durationOf(written !== undefined && /^\d+$/.test(written) ? `${written}s` : written)
  const named = classOf(object)
  const controller = named?.value.text
  const idle = controller === balancerIdle.controller ? idleOf(object) : undefined
  return {
    backends: [...backendOf(spec?.at('defaultBackend') ?? spec?.at('backend')), ...paths.flatMap((path) => backendOf(path.at('backend')))],
    ...(named && controller !== undefined && { controller, controllerAt: named.span }),
    ...(idle && { idle }),
    ...(timeout && seconds !== undefined && { readTimeout: { seconds, at: timeout.span } }),
  }
}
