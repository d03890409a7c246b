import { posix } from 'node:path'
import type { KeyReference, Workload } from '#model/facts/workload'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isOwnWorkload } from '#system/deployments'

/** The objects of a name that a reference may mean; another namespace is another object. */
const objectsOf = (system: System, workload: Linked<Workload>, { object, name }: KeyReference) =>
  system
    .facts('configuration-object')
    .filter(
      (one) =>
        one.object === object &&
        one.name === name &&
        (one.namespace === undefined || workload.namespace === undefined || one.namespace === workload.namespace),
    )

export const configurationKeyUndefined = rule({
  id: 'configuration-key-undefined',
  check: '1.3',
  severity: 'P1',
  stage: 'preview',
  title: 'Reference to a missing key of a ConfigMap or Secret',
  why: 'Kubernetes does not start a container whose environment refers to a missing key. The rollout stalls, and pods that are rescheduled do not come back.',
  fix: 'Add the key to the object, correct the reference, or mark it `optional: true` if the program starts without it.',
  blindSpots:
    'Reports only keys of objects that this repository defines, also by SealedSecrets, ExternalSecrets and generators of Kustomize. Does not render charts, and does not see keys that people or jobs add in the cluster.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (!isOwnWorkload(workload)) continue
      for (const container of workload.containers)
        for (const reference of container.keys ?? []) {
          const objects = objectsOf(system, workload, reference)
          const first = objects.find((one) => isNear(workload.at.path, one.at.path))
          if (!first || objects.some((one) => one.isOpen === true || one.keys.includes(reference.key))) continue
          const other = first.keys.find((key) => isAlike(key, reference.key))
          yield gapAt(workload, {
            at: reference.at,
            subject: `${workload.subject} ${container.name} ${reference.object}/${reference.name} ${reference.key}`,
            message: `Container \`${container.name}\` needs the key \`${reference.key}\` of ${reference.object} \`${reference.name}\`, which does not define it (${first.at.path}:${first.at.startLine}). Kubernetes does not start the container.`,
            fix: other
              ? `Refer to \`${other}\`, or add \`${reference.key}\` to ${reference.object} \`${reference.name}\`.`
              : `Add \`${reference.key}\` to ${reference.object} \`${reference.name}\`, or mark the reference \`optional: true\` if the program starts without it.`,
            evidence: objects.map((one) => `${one.object} \`${one.name}\` at ${one.at.path}:${one.at.startLine}`),
          })
        }
    }
  },
})

/** Whether one file lies in the folder of the other, or below it: elsewhere, the same name may mean the object of another deployment. */
const isNear = (one: string, other: string): boolean => {
  const [a, b] = [posix.dirname(one), posix.dirname(other)]
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}

/** Whether two keys differ in their writing alone: `DB_URL`, `db-url`. */
const isAlike = (one: string, other: string): boolean => {
  const plain = (key: string): string => key.toLowerCase().replace(/[-_.]/g, '')
  return plain(one) === plain(other)
}
