import { gapAt, rule } from '#model/rule'
import { objectsNamed } from '#system/settings/configuration-objects'
import { isOwnWorkload } from '#system/deployment/deployments'
import { areAlike, areNear } from '#system/naming/near-folders'

export const configurationKeyUndefined = rule({
  id: 'configuration-key-undefined',
  check: '1.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Reference to a missing key of a ConfigMap or Secret',
  why: 'Kubernetes does not start a container whose environment refers to a missing key. The rollout stalls, and pods that are rescheduled do not come back.',
  fix: 'Add the key to the object, correct the reference, or mark it `optional: true` if the program starts without it.',
  blindSpots:
    'Reports only keys of objects that this repository defines, also by SealedSecrets, ExternalSecrets and generators of Kustomize. Does not see keys that people or jobs add in the cluster.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (!isOwnWorkload(workload)) continue
      for (const container of workload.containers)
        for (const reference of container.keys ?? []) {
          const objects = objectsNamed(system, workload, reference)
          const first = objects.find((one) => areNear(workload.at.path, one.at.path))
          if (!first || objects.some((one) => one.isOpen === true || one.keys.includes(reference.key))) continue
          const other = first.keys.find((key) => areAlike(key, reference.key))
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
