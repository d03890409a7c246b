import type { GuardName, Safeguard, Workload } from '#model/facts/documents/workload'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { isForProduction, isImageForProduction, isTerraform } from '#system/deployment/deployments'
import { laterDropIns } from '#system/deployment/drop-ins'
import { isApplied } from '#system/settings/module-scopes'

/** What a change gives up with a safeguard, and what the on-call engineer then sees. */
interface Loss {
  readonly now: string
  readonly risk: string
}

const lossOf: Readonly<Record<Safeguard, Loss>> = {
  'liveness probe': {
    now: 'A hung process may no longer be restarted',
    risk: 'A deadlocked process keeps running until the on-call engineer restarts it by hand. Requests that reach it hang.',
  },
  'startup probe': {
    now: 'A container counts as started as soon as its port is open, and may get requests that it cannot serve yet',
    risk: 'Requests fail whenever an instance starts, and a version that never becomes able to serve replaces the one that works.',
  },
  'health check': {
    now: 'A hung process may still count as running, and services that wait for it may start too early or never',
    risk: 'A hang may go undetected: nothing restarts or replaces the container, and monitoring shows it as running.',
  },
  'start order': {
    now: 'The container may start before its dependencies accept connections, and crash',
    risk: 'After a deploy or a reboot of the host, the service may fail at startup, and whether it comes up depends on timing.',
  },
  'memory limit': {
    now: 'A memory leak can exhaust the node, and the OOM killer may kill other containers',
    risk: 'A leak in this container takes down unrelated services on the same node, which makes the cause hard to find.',
  },
  'memory request': {
    now: 'The container may be scheduled onto nodes without enough memory, and is among the first to be evicted',
    risk: 'When a node runs short of memory, this container is killed first and restarts over and over.',
  },
  'restart policy': {
    now: 'After a crash or a host reboot the container may stay down until an operator starts it',
    risk: 'A crash that used to cost seconds becomes an outage that lasts until the on-call engineer steps in.',
  },
  'init process': {
    now: 'If the application runs as PID 1, it may now ignore SIGTERM, and zombie processes may accumulate',
    risk: 'On a deploy the container may ignore SIGTERM, and is then killed with its work in progress. Zombie processes can exhaust the process table.',
  },
  'non-root user': {
    now: 'An attacker who compromises the process may be root in the container',
    risk: 'A flaw in the application then gives an attacker every file in the container and in its mounted volumes, and makes an escape to the host easier.',
  },
  'preStop hook': {
    now: 'The container may get SIGTERM while load balancers still send it requests',
    risk: 'On every deploy and scale-down, requests that arrive during the stop may fail with connection errors, and what the hook finished before the stop is cut off.',
  },
}

/** At the stop of a container, the application may do what the hook did. */
const ofTheStop: Safeguard = 'preStop hook'

const lossOfGuard: Readonly<Record<GuardName, Loss>> = {
  'automatic rollback': {
    now: 'ECS keeps starting tasks of a version that fails, until an operator goes back',
    risk: 'A version that crashes at startup leaves the deployment unfinished. The on-call engineer finds out from other alarms, and has to roll back by hand.',
  },
}

const isPreview = (workload: Workload): boolean => isTerraform(workload) || workload.platform === 'systemd'

const fixFor = (safeguard: string): string => `Restore the ${safeguard}, or say in the pull request which setting replaces it.`

/** A workload in this repository probes its containers, so the image needs no HEALTHCHECK. */
const probedElsewhere = (system: System): boolean =>
  system
    .facts('workload')
    .some(({ containers }) => containers.some(({ readiness, safeguards }) => readiness ?? safeguards['liveness probe']))

export const deploymentSafeguardRemoved = rule({
  id: 'deployment-safeguard-removed',
  check: '1.1',
  alsoServes: ['8.2', '8.1', '10.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'Deployment safeguard removed',
  why: 'A failure or an attack that this setting contained now lasts longer or spreads to other containers.',
  fix: 'Restore the setting, or say in the pull request which setting replaces it.',
  blindSpots:
    'Reports only safeguards that this change removes. Does not report deployments that never had them. A hook that is removed from the stop of a container is a preview.',
  languages: ['compose', 'kubernetes', 'dockerfile', 'terraform', 'cloudformation', 'systemd'],
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      if (isTerraform(workload) ? !isApplied(system, workload) : !isForProduction(workload) || workload.partial) continue
      const twin = change?.base
        .facts('workload')
        .find((before) => before.at.path === workload.at.path && before.subject === workload.subject)
      for (const [name, loss] of Object.entries(lossOfGuard) as [GuardName, Loss][]) {
        const guard = workload.guards?.[name]
        const subject = `${workload.subject} ${name}`
        if (guard?.state === 'on') yield { ...evidenceAt(workload, `\`${workload.name}\` has an ${name}`, guard.at, subject), checks: [] }
        else if (guard?.state !== 'unknown' && twin?.guards?.[name]?.state === 'on')
          yield gapAt(workload, {
            ...(guard && { at: guard.at, isWritten: true }),
            check: '10.1',
            stage: 'preview',
            subject,
            message: `This change removes the ${name} of \`${workload.name}\`. ${loss.now}.`,
            risk: loss.risk,
            fix: `Restore \`${workload.file.language === 'terraform' ? 'deployment_circuit_breaker { enable = true, rollback = true }' : 'DeploymentCircuitBreaker: { Enable: true, Rollback: true }'}\`, or say in the pull request what replaces it.`,
          })
      }
      const dropIns = laterDropIns(system, workload)
      const inDropIn = (name: Safeguard): boolean => dropIns.some(({ containers }) => containers[0]?.safeguards[name] !== undefined)
      for (const container of workload.containers) {
        const before = twin?.containers.find((other) => other.name === container.name)
        for (const [name, loss] of Object.entries(lossOf) as [Safeguard, Loss][]) {
          const subject = `${workload.subject} ${container.name} ${name}`
          const at = container.safeguards[name]
          if (at)
            yield {
              ...evidenceAt(workload, `\`${container.name}\` has ${name === 'init process' ? 'an' : 'a'} ${name}`, at, subject),
              // Each helps, but does not prove what its check requires: an init process forwards a signal that nothing may handle.
              checks: [],
            }
          else if (before?.safeguards[name] && container.undecided?.includes(name) !== true && !inDropIn(name))
            yield gapAt(workload, {
              ...((isPreview(workload) || name === ofTheStop) && { stage: 'preview' as const }),
              ...(name === ofTheStop && { check: '8.2' as const }),
              at: { startLine: container.at.startLine, endLine: container.at.startLine },
              subject,
              message: `This change removes the ${name} of \`${container.name}\`. ${loss.now}.`,
              risk: loss.risk,
              fix: fixFor(name),
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
          message: `This change removes the HEALTHCHECK of this image. ${lossOf['health check'].now}.`,
          risk: lossOf['health check'].risk,
          fix: fixFor('HEALTHCHECK instruction'),
        })
      if (image.user) yield { ...evidenceAt(image, 'the image does not run as root', image.user, 'USER'), checks: [] }
      else if (before?.user && (before.base === image.base || image.rootBase))
        yield gapAt(image, {
          subject: 'USER',
          message: `This change removes the USER instruction of this image. ${lossOf['non-root user'].now}.`,
          risk: lossOf['non-root user'].risk,
          fix: fixFor('USER instruction'),
        })
    }
  },
})
