import type { Volume, Workload } from '#model/facts/documents/workload'
import type { YamlValue } from '#languages/yaml/documents'
import { objectsIn } from './container-needs.ts'

/** Volumes that are made with a pod and deleted with it, and those whose content Kubernetes writes. */
const temporary: ReadonlySet<string> = new Set(['emptyDir', 'configMap', 'secret', 'projected', 'downwardAPI', 'ephemeral', 'image'])

const lastsOf = (volume: YamlValue): Volume['lasts'] => {
  const kinds = volume.entries().flatMap(({ key }) => (key === 'name' ? [] : [key]))
  // Without a kind, a volume is an empty folder.
  if (kinds.every((kind) => temporary.has(kind))) return 'temporary'
  if (kinds.includes('hostPath')) return 'node'
  return kinds.includes('persistentVolumeClaim') ? 'lasting' : 'unknown'
}

/** The volumes of a pod, and those that a StatefulSet claims for each of its pods. */
export const volumesOf = (object: YamlValue, pod: YamlValue): readonly Volume[] => [
  ...(pod.at('volumes')?.items() ?? []).flatMap((volume): readonly Volume[] => {
    const name = volume.at('name')?.text
    const holds = objectsIn(volume)
    return name === undefined ? [] : [{ name, lasts: lastsOf(volume), ...(holds.length > 0 && { holds }) }]
  }),
  ...(object.at('spec', 'volumeClaimTemplates')?.items() ?? []).flatMap((claim): readonly Volume[] => {
    const name = claim.at('metadata', 'name')?.text
    return name === undefined ? [] : [{ name, lasts: 'lasting' }]
  }),
]

/** Kubernetes keeps the volumes of a StatefulSet unless its policy says otherwise (StatefulSet: "PersistentVolumeClaim retention"). */
export const deletesVolumesOf = (object: YamlValue): Workload['deletesVolumes'] => {
  const policy = object.at('spec', 'persistentVolumeClaimRetentionPolicy')
  for (const [key, when] of [['whenScaled', 'scaled'] as const, ['whenDeleted', 'deleted'] as const]) {
    const entry = policy?.entry(key)
    if (entry?.value.text === 'Delete') return { when, at: entry.span }
  }
  return undefined
}
