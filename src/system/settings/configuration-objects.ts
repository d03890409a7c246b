import type { ConfigurationObject, ObjectReference, Workload } from '#model/facts/documents/workload'
import type { Place, Span } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { isOwnWorkload } from '../deployment/deployments.ts'
import { areAlike, areNear } from '../naming/near-folders.ts'

/** A ConfigMap or a Secret without which the pods of a workload do not start. */
export interface NeededObject {
  readonly object: ConfigurationObject['object']
  readonly name: string
  readonly at: Span
  readonly by: 'variables' | 'volume' | 'key'
  readonly key?: string
  /** The container; empty for volumes. */
  readonly container: string
}

/** Objects that a workload refers to, and that are not optional. */
export const neededObjects = (workload: Workload): readonly NeededObject[] => [
  ...(workload.volumes ?? []).flatMap(({ holds = [] }) => holds).flatMap((one) => (one.isOptional ? [] : [needed(one, 'volume', '')])),
  ...workload.containers.flatMap((container) => [
    ...(container.environment?.from ?? []).flatMap((one) => (one.isOptional ? [] : [needed(one, 'variables', container.name)])),
    ...(container.keys ?? []).map((one): NeededObject => ({ ...one, by: 'key', container: container.name })),
  ]),
]

const needed = ({ object, name, at }: ObjectReference, by: NeededObject['by'], container: string): NeededObject => ({
  object,
  name,
  at,
  by,
  container,
})

/** The objects of a name that a reference may mean; another namespace is another object. */
export const objectsNamed = (
  system: System,
  { namespace }: Pick<Workload, 'namespace'>,
  { object, name }: Pick<NeededObject, 'object' | 'name'>,
): readonly Linked<ConfigurationObject>[] =>
  system
    .facts('configuration-object')
    .filter(
      (one) =>
        one.object === object &&
        one.name === name &&
        (one.namespace === undefined || namespace === undefined || one.namespace === namespace),
    )

/** A reference to an object that nothing in the repository defines, although another one is defined in its place. */
export interface MissingObject {
  readonly workload: Linked<Workload>
  readonly needed: NeededObject
  readonly why:
    | { readonly kind: 'removed'; readonly before: Linked<ConfigurationObject> }
    | { readonly kind: 'alike'; readonly defined: Linked<ConfigurationObject> }
  readonly places: { readonly head: readonly Place[]; readonly base: readonly Place[] }
}

/** What the cluster itself puts into each namespace. */
const isOfCluster = (name: string): boolean => /^kube-root-ca\.crt$|^istio-ca-root-cert$/.test(name)

/** References of workloads to objects that a change removed or renamed, or whose name is written another way. */
export function* missingObjects(system: System, change: Change | undefined): Iterable<MissingObject> {
  for (const workload of system.facts('workload')) {
    if (!isOwnWorkload(workload)) continue
    for (const one of neededObjects(workload)) {
      if (isOfCluster(one.name) || objectsNamed(system, workload, one).length > 0 || mayBeMade(system, one.name)) continue
      const [before] = change
        ? objectsNamed(change.base, workload, one).filter(
            ({ at, file }) => file.role === 'production' && areNear(at.path, workload.at.path),
          )
        : []
      const defined = otherwiseNamed(system, workload, one, before)
      // A Secret whose manifest is deleted is often made by hand from then on.
      const why: MissingObject['why'] | undefined = defined
        ? { kind: 'alike', defined }
        : before && one.object === 'ConfigMap'
          ? { kind: 'removed', before }
          : undefined
      if (!why) continue
      const place = { path: workload.at.path, startLine: one.at.startLine, endLine: one.at.endLine }
      yield {
        workload,
        needed: one,
        why,
        places: { head: [place, ...(defined ? [defined.at] : [])], base: before ? [before.at] : [] },
      }
    }
  }
}

/** Whether a controller may make an object of this name: a custom object names it, or the name begins with that of such an object. */
const mayBeMade = (system: System, name: string): boolean =>
  system.facts('custom-object').some(({ names }) => names.some((one) => one === name || (one.length > 3 && name.startsWith(`${one}-`))))

/** The object beside a workload that a reference means: its name is written another way, or the change gave it another one. */
const otherwiseNamed = (
  system: System,
  workload: Linked<Workload>,
  { object, name, key }: NeededObject,
  before: Linked<ConfigurationObject> | undefined,
): Linked<ConfigurationObject> | undefined => {
  const beside = system
    .facts('configuration-object')
    .filter((one) => one.object === object && areNear(one.at.path, workload.at.path) && (key === undefined || one.keys.includes(key)))
  const renamed = before && beside.find((one) => one.at.path === before.at.path && hasKeysOf(one, before))
  return renamed ?? beside.find((one) => areAlike(one.name, name) || coreOf(one.name) === coreOf(name))
}

const hasKeysOf = (one: ConfigurationObject, other: ConfigurationObject): boolean =>
  other.keys.length > 0 && other.keys.every((key) => one.keys.includes(key))

const coreOf = (name: string): string => name.replace(/[-_.]?(config(-?map)?|cm|secrets?)$/, '')
