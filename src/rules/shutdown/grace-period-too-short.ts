import type { Container, Workload } from '#model/facts/workload'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isForProduction, isOwnWorkload, isTool, patchesOf, servicesOf } from '#system/deployments'

const controllers = ['Deployment', 'StatefulSet', 'Rollout']
/** The default of `terminationGracePeriodSeconds` in Kubernetes. */
const defaultGrace = 30

const takesWork = (container: Container): boolean => !container.auxiliary && container.ports.length > 0

/** Pause containers do no work: a kill loses nothing. */
const isPlaceholder = (workload: Workload): boolean =>
  workload.containers.every((container) => /(^|\/)pause(:|@|$)/.test(container.image ?? ''))

export const gracePeriodTooShort = rule({
  id: 'grace-period-too-short',
  check: '8.5',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Grace period too short for a clean shutdown',
  why: 'On every rollout, scale-down and node drain, requests in flight fail and jobs stop half done, because the shutdown handler has no time to run.',
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
            fix: `Set \`terminationGracePeriodSeconds\` to the ${preStopSleep.seconds} s of \`preStop\` plus the time that the shutdown takes, such as ${preStopSleep.seconds + defaultGrace}.`,
            message: `The \`preStop\` hook of \`${name}\` takes ${preStopSleep.seconds} s and counts against the grace period of ${grace} s${workload.grace ? '' : ' (the default)'}. The process is killed before it can shut down.`,
          })
    }
  },
})

/** In seconds. Only a longer grace period is evidence of a clean shutdown. */
const enough = 5

const riskInCompose =
  'On every deploy, restart and scale-down, requests in flight fail and jobs stop half done, because the shutdown handler has no time to run.'

const killedAtOnce = (workload: Linked<Workload>, grace: NonNullable<Workload['grace']>) =>
  gapAt(workload, {
    at: grace.at,
    subject: `${workload.subject} grace`,
    risk: workload.platform === 'compose' ? riskInCompose : undefined,
    fix:
      workload.platform === 'compose'
        ? 'Delete `stop_grace_period` (the default is 10 s), or set it to the time that the shutdown takes.'
        : 'Delete `terminationGracePeriodSeconds` (the default is 30 s), or set it to the time that the shutdown takes.',
    message: `\`${workload.name}\` is killed ${grace.seconds === 0 ? 'as soon as the stop signal is sent' : `${grace.seconds} s after the stop signal`}. Requests and jobs in progress are cut off.`,
  })
