import type { YamlValue } from '#languages/yaml/documents'

/** Kinds whose objects make no other objects that a pod may need: what they name is theirs, or another reference. */
const plain: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'CronJob',
  'CustomResourceDefinition',
  'DaemonSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'Ingress',
  'Job',
  'Namespace',
  'NetworkPolicy',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Pod',
  'PodDisruptionBudget',
  'ReplicaSet',
  'Role',
  'RoleBinding',
  'Rollout',
  'Secret',
  'Service',
  'ServiceAccount',
  'StatefulSet',
])

const mostNames = 60

/** A name of an object: that of a certificate's secret, of a user that an operator makes. */
const isName = (text: string): boolean => /^[a-z0-9][a-z0-9.-]{2,80}$/.test(text)

/** The names in an object of a controller of which nothing is known: it may make ConfigMaps and Secrets under them. */
export const namesIn = (object: YamlValue, kind: string): readonly string[] => {
  if (plain.has(kind)) return []
  const found = new Set<string>()
  const visit = (value: YamlValue, depth: number): void => {
    if (depth > 10 || found.size >= mostNames) return
    if (value.text !== undefined && isName(value.text)) found.add(value.text)
    for (const entry of value.entries()) visit(entry.value, depth + 1)
    for (const item of value.items()) visit(item, depth + 1)
  }
  visit(object, 0)
  return [...found]
}
