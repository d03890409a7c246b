import type { Workload } from '#model/facts/documents/workload'
import { gapAt, rule, type Judgement } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isOwnWorkload, isPatchedSomewhere, isTerraform, isTool, patchesOf, servicesOf } from '#system/deployment/deployments'
import { isOwnService, scalersOfService } from '#system/deployment/terraform-workloads'

/** How many pods or tasks run at a time, at least. Undefined if an overlay decides. */
const podsOf = (system: System, workload: Linked<Workload>): number | undefined => {
  const [scalerOfService] = isTerraform(workload) ? scalersOfService(system, workload) : []
  if (scalerOfService) return scalerOfService.minimum
  const scaler = system.facts('autoscaler').find(({ target }) => target === workload.subject)
  if (scaler) return scaler.minimum
  if (isPatchedSomewhere(system, workload, 'replicas') || patchesOf(system, workload).some(({ replicas }) => replicas !== undefined))
    return undefined
  return workload.replicas
}

/** Whether it takes requests: a Service selects it, or a container that is ready only after a probe declares a port. */
const takesRequests = (system: System, workload: Linked<Workload>): boolean =>
  workload.takesRequests === true ||
  servicesOf(system, workload).length > 0 ||
  workload.containers.some(({ auxiliary, ports, readiness }) => !auxiliary && ports.length > 0 && readiness !== undefined)

export const rolloutStopsAllPods = rule({
  id: 'rollout-stops-all-pods',
  check: '1.1',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Rollout stops all pods at once',
  why: 'Every deploy and every rollback is an outage: from the stop of the last old pod until the first new one is ready, no pod answers. If the new version does not start, the outage lasts.',
  fix: 'Use `type: RollingUpdate` with `maxUnavailable: 0` and `maxSurge: 1`, and keep each version compatible with the one before.',
  blindSpots:
    'Reports only workloads that take requests and run several pods. One pod, a claimed volume or a port of the host may be a reason to stop the old pod first.',
  languages: ['kubernetes', 'terraform', 'cloudformation'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      const { stopsAllFirst } = workload
      if (!stopsAllFirst) continue
      if (isOwnService(system, workload)) {
        yield* ofService(system, workload, stopsAllFirst)
        continue
      }
      if (!isOwnWorkload(workload) || workload.isPinned || isTool(workload) || !takesRequests(system, workload)) continue
      const pods = podsOf(system, workload)
      if (pods === undefined || pods < 2 || isPatchedSomewhere(system, workload, 'strategy')) continue
      yield gapAt(workload, {
        at: stopsAllFirst.at,
        subject: `${workload.subject} strategy`,
        edit: [
          stopsAllFirst.by.startsWith('type')
            ? { kind: 'value', name: 'type', from: 'Recreate', by: 'RollingUpdate' }
            : { kind: 'replace', text: stopsAllFirst.by, by: 'maxUnavailable: 1' },
        ],
        message: `With \`${stopsAllFirst.by}\`, each rollout stops all ${pods} pods of Deployment \`${workload.name}\` before a new one is ready. Every deploy and rollback is an outage.`,
      })
    }
  },
})

/** ECS may stop every task before it starts the first new one. */
function* ofService(system: System, workload: Linked<Workload>, { by, at }: NonNullable<Workload['stopsAllFirst']>): Generator<Judgement> {
  const tasks = podsOf(system, workload)
  if (tasks === undefined || tasks < 2 || !takesRequests(system, workload)) return
  yield gapAt(workload, {
    at,
    subject: `${workload.subject} strategy`,
    stage: 'preview',
    title: 'Deployment may stop all tasks at once',
    message: `With \`${by}\`, a deployment may stop all ${tasks} tasks of ${workload.controller} \`${workload.name}\` before a new one is healthy. Every deploy and rollback may be an outage.`,
    risk: 'Until the first new task is healthy, no task answers. If the new version does not start, the outage lasts.',
    fix: 'Set `deployment_minimum_healthy_percent = 100` and `deployment_maximum_percent = 200`, and keep each version compatible with the one before.',
  })
}
