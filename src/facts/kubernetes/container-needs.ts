import type { Environment, ObjectReference } from '#model/facts/documents/workload'
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

/** ConfigMaps and Secrets that a volume holds. A pod does not start without one that is not optional. */
export const objectsIn = (volume: YamlValue): readonly ObjectReference[] =>
  [volume, ...(volume.at('projected', 'sources')?.items() ?? [])].flatMap((source) => referenceIn(source, 'configMap', 'secret') ?? [])
