import type { Autoscaler, Workload } from '#model/facts/documents/workload'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isOwnWorkload, isPatchedSomewhere } from '#system/deployment/deployments'
import { getsResources, ownScalersOf } from '#system/deployment/serving'

/** A resource that the autoscaler compares with a request which some container does not make. */
const unrequested = (system: System, scaler: Autoscaler, workload: Linked<Workload>) => {
  if (workload.getsContainers || getsResources(system, workload)) return undefined
  const containers = workload.containers.filter(({ auxiliary }) => !auxiliary)
  for (const share of scaler.shares ?? []) {
    const container = containers.find(
      (one) => (share.container === undefined || share.container === one.name) && one.requests?.includes(share.resource) !== true,
    )
    if (container) return { ...share, container }
  }
  return undefined
}

export const autoscalerWithoutEffect = rule({
  id: 'autoscaler-without-effect',
  check: '4.4',
  alsoServes: ['4.7'],
  severity: 'P2',
  stage: 'preview',
  title: 'Autoscaler cannot scale',
  why: 'Under load, the number of pods stays the same although everyone counts on the autoscaler. Requests slow down and time out until the on-call engineer scales by hand.',
  fix: 'Set what the autoscaler needs, and check `kubectl describe hpa` for `ScalingActive: True`.',
  blindSpots: 'Compares an autoscaler with a workload of this repository. Does not read metrics of Prometheus or of a cloud.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (!isOwnWorkload(workload) || workload.byDefault) continue
      for (const scaler of ownScalersOf(system, workload)) {
        const { minimum = 1, maximum, name } = scaler
        const subject = `${scaler.subject} effect`
        const missing = unrequested(system, scaler, workload)
        // One metric that works is enough to scale.
        if (missing && scaler.shares?.length === 1)
          yield gapAt(scaler, {
            at: { startLine: missing.at.startLine, endLine: missing.at.startLine },
            subject,
            message: `\`${name}\` scales by the share of requested ${missing.resource}, and container \`${missing.container.name}\` of \`${workload.name}\` requests none (${workload.at.path}:${missing.container.at.startLine}). The share is undefined, so the number of pods never changes.`,
            fix: `Set \`resources.requests.${missing.resource}\` of \`${missing.container.name}\`.`,
            evidence: ['the workload, its patches, and LimitRanges in this repository'],
          })
        else if (maximum && maximum.count <= minimum && minimum > 0 && !isPatchedSomewhere(system, workload, 'replicas'))
          yield gapAt(scaler, {
            at: maximum.at,
            subject,
            severity: 'P3',
            message: `\`${name}\` runs at least ${minimum} and at most ${maximum.count} ${maximum.count === 1 ? 'pod' : 'pods'} of \`${workload.name}\`. It never adds one, whatever the load.`,
            fix: `Raise \`maxReplicas\` above ${minimum}, or delete the autoscaler and set \`replicas\`.`,
          })
      }
    }
  },
})
