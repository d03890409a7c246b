import type { Environment, ObjectReference, Probe, Workload } from '#model/facts/workload'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'

const head = ({ startLine }: { readonly startLine: number }) => ({ startLine, endLine: startLine })

/** The variables that a container sets, and the objects all of whose keys become variables. */
export const environmentIn = (container: YamlValue): Environment | undefined => {
  const [list, sources] = [container.entry('env'), container.entry('envFrom')]
  if (!list && !sources) return undefined
  const variables = list?.value.items() ?? []
  const numbers = variables.flatMap((variable) => {
    const [name, value] = [variable.at('name')?.text, variable.at('value')?.text]
    return name !== undefined && value !== undefined && /^\d{1,5}$/.test(value) ? [[name, value] as const] : []
  })
  const at = (list ?? sources)?.span ?? container.span
  return {
    names: variables.flatMap((variable) => variable.at('name')?.text ?? []),
    places: variables.flatMap((variable) => {
      const name = variable.at('name')?.text
      return name === undefined ? [] : [{ name, at: variable.span }]
    }),
    ...(numbers.length > 0 && { numbers: Object.fromEntries(numbers) }),
    from: (sources?.value.items() ?? []).flatMap((source) => {
      const reference = referenceIn(source, 'configMapRef', 'secretRef')
      const prefix = source.at('prefix')?.text
      return reference ? [{ ...reference, ...(prefix !== undefined && { prefix }) }] : []
    }),
    at: head(at),
  }
}

const referenceIn = (source: YamlValue | undefined, map: string, secret: string): ObjectReference | undefined => {
  const entry = source?.entry(map) ?? source?.entry(secret)
  const name = (entry?.value.at('name') ?? entry?.value.at('secretName'))?.text
  if (!entry || name === undefined) return undefined
  const place: YamlEntry = entry.value.entry('name') ?? entry.value.entry('secretName') ?? entry
  return {
    object: entry.key === map ? 'ConfigMap' : 'Secret',
    name,
    at: place.span,
    ...(entry.value.at('optional')?.boolean === true && { isOptional: true as const }),
  }
}

/** ConfigMaps and Secrets that the volumes of a pod take. A pod does not start without one that is not optional. */
export const mountsIn = (spec: YamlValue): NonNullable<Workload['mounts']> =>
  (spec.at('volumes')?.items() ?? []).flatMap((volume) =>
    [volume, ...(volume.at('projected', 'sources')?.items() ?? [])].flatMap((source) => {
      const reference = referenceIn(source, 'configMap', 'secret')
      return reference ? [reference] : []
    }),
  )

/** HTTP probes of a container with their paths. */
export const probesIn = (container: YamlValue): readonly Probe[] =>
  ['readinessProbe', 'livenessProbe', 'startupProbe'].flatMap((probe) => {
    const found = container.at(probe)
    const [http, tcp] = [found?.at('httpGet'), found?.at('tcpSocket')]
    const place = http?.entry('path') ?? http?.entry('port') ?? tcp?.entry('port')
    if (!place) return []
    const [path, port] = [http && (http.at('path')?.text ?? '/'), (http ?? tcp)?.at('port')?.text]
    return [{ probe, at: place.span, ...(path !== undefined && { path }), ...(port !== undefined && { port }) }]
  })
