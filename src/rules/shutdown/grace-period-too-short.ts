import type { Container, Workload } from '#model/facts/workload'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isForProduction, isOwnWorkload, isTool, patchesOf, servicesOf } from '#system/deployments'

const controllers = ['Deployment', 'StatefulSet', 'Rollout']
/** Kubernetes' own when nothing is said (`terminationGracePeriodSeconds` of a pod). */
const defaultGrace = 30

const takesWork = (container: Container): boolean => !container.auxiliary && container.ports.length > 0

/** Images that only hold a place: a kill costs nothing. */
const isPlaceholder = (workload: Workload): boolean =>
  workload.containers.every((container) => /(^|\/)pause(:|@|$)/.test(container.image ?? ''))

export const gracePeriodTooShort = rule({
  id: 'grace-period-too-short',
  check: '8.5',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Process is killed before it can stop',
  why: 'At every rollout, scale-down and node drain the process is killed while it works: requests in flight fail, jobs stop half done, and a shutdown handler that was written for this never runs.',
  fix: 'Give the pod longer than `preStop` and the own shutdown take together; without better knowledge leave the default (30 s on Kubernetes, 10 s for compose).',
  languages: ['kubernetes', 'compose'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (isPlaceholder(workload) || isTool(workload)) continue
      if (workload.grace && workload.grace.seconds > enough && isForProduction(workload))
        yield {
          ...evidenceAt(workload, `\`${workload.name}\` has ${workload.grace.seconds} s to stop before it is killed`, workload.grace.at),
          checks: ['8.5', '8.2'],
        }
      if (workload.platform === 'compose' && isForProduction(workload) && workload.grace && workload.grace.seconds <= 1)
        yield killedAtOnce(workload, workload.grace)
      if (!isOwnWorkload(workload) || !controllers.includes(workload.controller)) continue
      const patched = patchesOf(system, workload).find((patch) => patch.grace)
      if (
        workload.grace &&
        workload.grace.seconds <= 1 &&
        !patched &&
        (workload.containers.some(takesWork) || servicesOf(system, workload).length > 0)
      )
        yield killedAtOnce(workload, workload.grace)
      const grace = Math.max(workload.grace?.seconds ?? defaultGrace, patched?.grace?.seconds ?? 0)
      for (const { name, preStopSleep } of workload.containers)
        if (preStopSleep && grace > 1 && preStopSleep.seconds >= grace)
          yield gapAt(workload, {
            at: { startLine: preStopSleep.at.startLine, endLine: preStopSleep.at.startLine },
            subject: `${workload.subject} ${name} preStop`,
            message: `\`preStop\` of \`${name}\` waits ${preStopSleep.seconds} s, and the pod is killed ${grace} s after it was told to stop${workload.grace ? '' : ' (the default)'}: the time runs from before \`preStop\`, so the process never gets to shut down.`,
          })
    }
  },
})

/** So many seconds are more than a moment. */
const enough = 5

const killedAtOnce = (workload: Linked<Workload>, grace: NonNullable<Workload['grace']>) =>
  gapAt(workload, {
    at: grace.at,
    subject: `${workload.subject} grace`,
    message: `\`${workload.name}\` has ${grace.seconds} s between the signal to stop and the kill: whatever it is doing then is cut off.`,
  })
