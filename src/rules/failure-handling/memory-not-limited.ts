import { gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPause, isTool } from '#system/deployment/deployments'
import { earlierOf, getsResources, isLasting } from '#system/deployment/serving'

export const memoryNotLimited = rule({
  id: 'memory-not-limited',
  check: '4.4',
  alsoServes: ['4.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'No memory request and no limit',
  why: 'A leak in one container uses up the memory of its node, and the kernel kills processes of other services there. Kubernetes evicts pods without a request first, so they also fail for the leaks of others.',
  fix: 'Set `resources.requests.memory` to what the container needs, and `resources.limits.memory` to what it may use at most.',
  blindSpots:
    'Reports containers without any memory setting. Stays silent if the repository has a LimitRange or a VerticalPodAutoscaler for them, and about charts with default values.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      if (!(isLasting(workload) || workload.controller === 'DaemonSet') || !isOwnWorkload(workload) || isTool(workload)) continue
      const open = workload.containers.filter((one) => !one.auxiliary && one.requests?.includes('memory') !== true && !isPause(one))
      const [container] = open
      if (!container || workload.byDefault || getsResources(system, workload)) continue
      // What a change removes is reported as a removed safeguard.
      const before = earlierOf(change, workload)?.containers.find(({ name }) => name === container.name)
      if (before?.requests?.includes('memory')) continue
      const others = open.length - 1
      yield gapAt(workload, {
        at: { startLine: container.at.startLine, endLine: container.at.startLine },
        subject: `${workload.subject} memory`,
        message: `Container \`${container.name}\` of ${workload.controller} \`${workload.name}\`${others > 0 ? ` (and ${others} more)` : ''} has no memory request and no limit. It can use up the memory of its node, and is evicted first when memory runs short.`,
      })
    }
  },
})
