import type { ProbeTiming } from '#model/facts/documents/workload'
import { gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere } from '#system/deployment/deployments'
import { isLasting } from '#system/deployment/serving'

/** Seconds from the start of a container until a liveness probe that never succeeds restarts it. */
const restartsAfter = ({ delay, period, timeout, failures }: ProbeTiming): number => delay + (failures - 1) * period + timeout

/** In seconds. A garbage collection or a full processor delays an answer by as much. */
const shortTimeout = 3

export const livenessProbeTooStrict = rule({
  id: 'liveness-probe-too-strict',
  check: '1.1',
  alsoServes: ['8.2', '4.7'],
  severity: 'P2',
  stage: 'preview',
  title: 'Liveness probe restarts working containers',
  why: 'Under load, or while it starts, the container is slow and not broken. A restart cuts off its requests and moves the load to the other pods, which then fail in the same way.',
  fix: 'Give the start a `startupProbe`, and let the liveness probe fail several times before it restarts the container.',
  blindSpots:
    'Reports probes that restart a container before its own readiness probe begins, and probes that restart it after a single slow answer.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (!(isLasting(workload) || workload.controller === 'DaemonSet') || !isOwnWorkload(workload)) continue
      if (isPatchedSomewhere(system, workload, 'livenessProbe') || isPatchedSomewhere(system, workload, 'startupProbe')) continue
      for (const { name, auxiliary, probes = [], startup } of workload.containers) {
        const probe = probes.find((one) => one.probe === 'livenessProbe')
        const liveness = probe?.timing
        if (auxiliary || !liveness) continue
        const subject = `${workload.subject} ${name} strict liveness`
        const readiness = probes.find((one) => one.probe === 'readinessProbe')?.timing
        const line = { startLine: probe.at.startLine, endLine: probe.at.startLine }
        if (!startup && readiness && restartsAfter(liveness) <= readiness.delay)
          yield gapAt(workload, {
            at: line,
            subject,
            title: 'Liveness probe restarts the container during its start',
            message: `The readiness probe of \`${name}\` waits ${readiness.delay} s for the start, but the liveness probe restarts a container that does not answer within ${restartsAfter(liveness)} s. A slow start never finishes.`,
            risk: 'When the start takes as long as the readiness probe allows, such as on a busy node, the pod restarts again and again and no rollout completes.',
            fix: `Add a \`startupProbe\` with \`failureThreshold: 30\`, or set \`initialDelaySeconds\` of the liveness probe above ${readiness.delay}.`,
          })
        else if (liveness.failures === 1 && liveness.timeout <= shortTimeout)
          yield gapAt(workload, {
            at: line,
            subject,
            message: `The liveness probe of \`${name}\` restarts the container after one answer that takes longer than ${liveness.timeout} s. A short pause under load is enough to cut off all of its requests.`,
            fix: 'Set `failureThreshold: 3` or more, and `timeoutSeconds` above the pauses that the process has under load.',
          })
      }
    }
  },
})
