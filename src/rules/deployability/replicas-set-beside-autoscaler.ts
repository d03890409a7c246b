import { gapAt, rule } from '#model/rule'
import { isOwnWorkload } from '#system/deployment/deployments'
import { ownScalersOf } from '#system/deployment/serving'
import { isOwnService, scalersOfService } from '#system/deployment/terraform-workloads'

export const replicasSetBesideAutoscaler = rule({
  id: 'replicas-set-beside-autoscaler',
  check: '1.1',
  alsoServes: ['4.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Each deploy resets the number of scaled pods',
  why: 'A deploy at peak load stops pods that the autoscaler had added. The few that remain are overloaded until it has added them again, and the deploy looks like the cause of the errors.',
  fix: 'Delete `replicas` from the manifest: the autoscaler then decides alone.',
  blindSpots: 'Does not see a deployment tool that leaves the number of pods out, such as `ignoreDifferences` of Argo CD.',
  languages: ['kubernetes', 'terraform'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      const { replicas, replicasAt } = workload
      const isService = isOwnService(system, workload)
      if (replicas === undefined || !replicasAt || !(isService || isOwnWorkload(workload))) continue
      const [scaler] = isService ? scalersOfService(system, workload) : ownScalersOf(system, workload)
      if (!scaler?.maximum || scaler.maximum.count <= replicas) continue
      if (isService) {
        yield gapAt(workload, {
          at: replicasAt,
          subject: `${workload.subject} replicas`,
          title: 'Each apply resets the number of scaled tasks',
          message: `\`desired_count = ${replicas}\` is applied with each change, while \`${scaler.name}\` runs up to ${scaler.maximum.count} tasks (${scaler.at.path}:${scaler.at.startLine}). A deploy under load goes back to ${replicas} ${replicas === 1 ? 'task' : 'tasks'}.`,
          risk: 'A deploy at peak load stops tasks that the autoscaler had added. The few that remain are overloaded until it has added them again.',
          fix: 'Add `lifecycle { ignore_changes = [desired_count] }`: the autoscaler then decides alone.',
        })
        continue
      }
      yield gapAt(workload, {
        at: replicasAt,
        subject: `${workload.subject} replicas`,
        edit: [{ kind: 'delete', line: `replicas: ${replicas}`, isWhole: true }],
        message: `\`replicas: ${replicas}\` is applied with each deploy, while \`${scaler.name}\` runs up to ${scaler.maximum.count} pods (${scaler.at.path}:${scaler.at.startLine}). A deploy under load goes back to ${replicas} ${replicas === 1 ? 'pod' : 'pods'}.`,
      })
    }
  },
})
