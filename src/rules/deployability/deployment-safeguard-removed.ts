import type { Safeguard } from '#model/facts/workload'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { isForProduction, isImageForProduction } from '#system/deployments'

const lossOf: Readonly<Record<Safeguard, string>> = {
  'liveness probe': 'A hung process is no longer restarted',
  'health check': 'A hung process still counts as running, and services that wait for it may start too early or never',
  'start order': 'The container may start before its dependencies accept connections, and crash',
  'memory limit': 'A memory leak can exhaust the node, and the OOM killer may kill other containers',
  'memory request': 'The container may be scheduled onto nodes without enough memory, and is among the first to be evicted',
  'restart policy': 'After a crash or a host reboot the container may stay down until an operator starts it',
  'init process': 'Zombie processes accumulate, and the application receives signals as PID 1 and may ignore SIGTERM',
  'non-root user': 'An attacker who compromises the process may be root in the container',
}

/** An init process that forwards signals is evidence for its check. The other safeguards help, but do not prove what their checks require. */
const evidenceOf: Readonly<Partial<Record<Safeguard, readonly ['8.1']>>> = { 'init process': ['8.1'] }

/** A workload in this repository probes its containers, so the image needs no HEALTHCHECK. */
const probedElsewhere = (system: System): boolean =>
  system
    .facts('workload')
    .some(({ containers }) => containers.some(({ readiness, safeguards }) => readiness ?? safeguards['liveness probe']))

export const deploymentSafeguardRemoved = rule({
  id: 'deployment-safeguard-removed',
  check: '1.1',
  alsoServes: ['8.2', '8.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'Deployment safeguard removed',
  why: 'A failure or attack that this setting contained may now last longer or spread: a container stays down until the on-call engineer steps in, or other workloads on the same host suffer too.',
  fix: 'Restore the setting, or name in the pull request the setting that replaces it.',
  blindSpots: 'Reports only safeguards that this change removes. Does not report deployments that never had them.',
  languages: ['compose', 'kubernetes', 'dockerfile'],
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      if (!isForProduction(workload) || workload.partial) continue
      const twin = change?.base
        .facts('workload')
        .find((before) => before.at.path === workload.at.path && before.subject === workload.subject)
      for (const container of workload.containers) {
        const before = twin?.containers.find((other) => other.name === container.name)
        for (const [name, loss] of Object.entries(lossOf) as [Safeguard, string][]) {
          const subject = `${workload.subject} ${container.name} ${name}`
          const at = container.safeguards[name]
          if (at)
            yield {
              ...evidenceAt(workload, `\`${container.name}\` has ${name === 'init process' ? 'an' : 'a'} ${name}`, at, subject),
              checks: evidenceOf[name] ?? [],
            }
          else if (before?.safeguards[name])
            yield gapAt(workload, {
              at: { startLine: container.at.startLine, endLine: container.at.startLine },
              subject,
              message: `This change removes the ${name} of \`${container.name}\`. ${loss}.`,
            })
        }
      }
    }
    for (const image of system.facts('image-command')) {
      if (!isImageForProduction(system, image)) continue
      const before = change?.base.facts('image-command').find((other) => other.at.path === image.at.path)
      if (image.healthCheck) yield { ...evidenceAt(image, 'the image has a HEALTHCHECK', image.healthCheck, 'HEALTHCHECK'), checks: [] }
      else if (before?.healthCheck && !probedElsewhere(system))
        yield gapAt(image, {
          subject: 'HEALTHCHECK',
          message: `This change removes the HEALTHCHECK of this image. ${lossOf['health check']}.`,
        })
      if (image.user) yield { ...evidenceAt(image, 'the image does not run as root', image.user, 'USER'), checks: [] }
      else if (before?.user && (before.base === image.base || image.rootBase))
        yield gapAt(image, {
          subject: 'USER',
          message: `This change removes the USER instruction of this image. ${lossOf['non-root user']}.`,
        })
    }
  },
})
