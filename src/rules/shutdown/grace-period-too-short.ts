import type { Container, Workload } from '#model/facts/workload'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule, type Gap } from '#model/rule'
import { isForProduction, isOwnWorkload, isTool, patchesOf, servicesOf } from '#system/deployments'

const controllers = ['Deployment', 'StatefulSet', 'Rollout']
/** The default of `terminationGracePeriodSeconds` in Kubernetes. */
const defaultGrace = 30

const takesRequests = (container: Container): boolean => !container.auxiliary && container.ports.length > 0

/** Pause containers do no work: a kill loses nothing. */
const isPlaceholder = (workload: Workload): boolean =>
  workload.containers.every((container) => /(^|\/)pause(:|@|$)/.test(container.image ?? ''))

export const gracePeriodTooShort = rule({
  id: 'grace-period-too-short',
  check: '8.5',
  alsoServes: ['8.2', '8.3'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Grace period too short for a clean shutdown',
  why: 'This happens on every rollout, scale-down and node drain: requests in flight fail, and jobs stop half done.',
  fix: 'Set a grace period that is longer than the shutdown takes, or keep the default of the platform.',
  languages: ['kubernetes', 'compose'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (isPlaceholder(workload) || isTool(workload)) continue
      if (workload.grace && workload.grace.seconds > enough && isForProduction(workload))
        yield {
          ...evidenceAt(
            workload,
            `\`${workload.name}\` has ${workload.grace.seconds} s to shut down before it is killed`,
            workload.grace.at,
          ),
          checks: ['8.5', '8.2'],
        }
      if (workload.platform === 'compose' && isForProduction(workload) && workload.grace && workload.grace.seconds <= 1)
        yield killedAtOnce(workload, workload.grace)
      if (!isOwnWorkload(workload) || !controllers.includes(workload.controller)) continue
      const patched = patchesOf(system, workload).find((patch) => patch.grace)
      if (workload.grace && workload.grace.seconds <= 1 && !patched) {
        const serves = workload.containers.some(takesRequests) || servicesOf(system, workload).length > 0
        yield { ...killedAtOnce(workload, workload.grace), ...(serves ? {} : ofWorker(workload.name, workload.grace.seconds)) }
      }
      const grace = Math.max(workload.grace?.seconds ?? defaultGrace, patched?.grace?.seconds ?? 0)
      for (const { name, preStopSleep } of workload.containers)
        if (preStopSleep && grace > 1 && preStopSleep.seconds >= grace)
          yield gapAt(workload, {
            at: { startLine: preStopSleep.at.startLine, endLine: preStopSleep.at.startLine },
            subject: `${workload.subject} ${name} preStop`,
            fix: `Set \`terminationGracePeriodSeconds\` to the ${preStopSleep.seconds} s of \`preStop\` plus the time that the shutdown takes, such as ${preStopSleep.seconds + defaultGrace}.`,
            message: `The \`preStop\` hook of \`${name}\` takes ${preStopSleep.seconds} s and counts against the grace period of ${grace} s${workload.grace ? '' : ' (the default)'}. The process is killed before it can shut down.`,
          })
    }
  },
})

/** In seconds. Only a longer grace period is evidence of a clean shutdown. */
const enough = 5

const riskInCompose = 'This happens on every deploy, restart and scale-down, because the shutdown handler has no time to run.'

const riskInKubernetes = 'This happens on every rollout, scale-down and node drain, because the shutdown handler has no time to run.'

const isKilled = (seconds: number): string =>
  `is killed ${seconds === 0 ? 'almost at once after the stop signal' : `${seconds} s after the stop signal`}`

/** Nothing connects to it, so it works on its own: jobs, messages, schedules. */
const ofWorker = (name: string, seconds: number): Pick<Gap, 'check' | 'severity' | 'risk' | 'message'> => ({
  check: '8.3',
  ...(seconds > 0 ? { severity: 'P2' as const } : {}),
  risk: 'On every rollout, scale-down and node drain, its jobs stop half done. Those that are retried do their first half again, and the others are lost.',
  message: `\`${name}\` ${isKilled(seconds)}. Its background work is cut off instead of being drained.`,
})

const killedAtOnce = (workload: Linked<Workload>, grace: NonNullable<Workload['grace']>) =>
  gapAt(workload, {
    at: grace.at,
    subject: `${workload.subject} grace`,
    ...(grace.seconds === 0 ? { title: 'No grace period for a clean shutdown' } : {}),
    risk: workload.platform === 'compose' ? riskInCompose : riskInKubernetes,
    fix:
      workload.platform === 'compose'
        ? 'Delete `stop_grace_period` (the default is 10 s), or set it to the time that the shutdown takes.'
        : 'Delete `terminationGracePeriodSeconds` (the default is 30 s), or set it to the time that the shutdown takes.',
    message: `\`${workload.name}\` ${isKilled(grace.seconds)}. Requests and jobs in progress are cut off.`,
  })
