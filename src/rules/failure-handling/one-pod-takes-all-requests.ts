import type { Workload } from '#model/facts/documents/workload'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isOwnWorkload, isTool, servicesOf } from '#system/deployment/deployments'
import { earlierOf, isReachedFromOutside, leastPods, scalersOf } from '#system/deployment/serving'

/** Whether the manifest gives a reason for one pod: it holds data or a port of its node, or must stop before the next one starts. */
const mustBeOne = (workload: Workload): boolean =>
  workload.stopsAllFirst !== undefined || workload.isPinned === true || (workload.volumes ?? []).some(({ lasts }) => lasts !== 'temporary')

const isCandidate = (system: System, workload: Linked<Workload>): boolean =>
  (workload.controller === 'Deployment' || workload.controller === 'Rollout') &&
  isOwnWorkload(workload) &&
  !mustBeOne(workload) &&
  !isTool(workload) &&
  leastPods(system, workload) === 1

export const onePodTakesAllRequests = rule({
  id: 'one-pod-takes-all-requests',
  check: '4.4',
  alsoServes: ['4.8', '8.2'],
  severity: 'P3',
  stage: 'preview',
  title: 'One pod takes all requests',
  why: 'A crash, an eviction or the upgrade of the node is an outage: until a new pod is ready, no pod answers.',
  fix: 'Run at least two pods, and add a disruption budget with `maxUnavailable: 1`.',
  blindSpots:
    'Reports Deployments that an Ingress, a route or a public Service reaches. Stays silent about pods with claimed volumes, ports of the host or `type: Recreate`, and if an overlay or a chart with default values sets the number.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      if (!isCandidate(system, workload)) continue
      const before = earlierOf(change, workload)
      const pods = change && before && leastPods(change.base, before)
      const isReduced = pods !== undefined && pods > 1 && servicesOf(system, workload).length > 0
      if (!isReduced && (workload.byDefault || !isReachedFromOutside(system, workload))) continue
      const [scaler] = scalersOf(system, workload)
      yield gapAt(workload, {
        ...(workload.replicasAt && !scaler && { at: workload.replicasAt }),
        subject: `${workload.subject} one pod`,
        ...(isReduced && { severity: 'P2' as const, title: 'Number of pods reduced to one', isWritten: true }),
        message: isReduced
          ? `This change reduces ${workload.controller} \`${workload.name}\` from ${pods} pods to 1. Whenever that pod stops, no pod answers its requests.`
          : `${workload.controller} \`${workload.name}\` takes requests with ${scaler ? `as few as one pod (\`${scaler.name}\`)` : 'one pod'}. Whenever that pod crashes or its node is drained, no pod answers until a new one is ready.`,
        fix: scaler
          ? `Set \`minReplicas: 2\` in \`${scaler.name}\`, and add a disruption budget with \`maxUnavailable: 1\`.`
          : `Set \`replicas: ${isReduced ? pods : 2}\`, and add a disruption budget with \`maxUnavailable: 1\`.`,
      })
    }
  },
})
