import type { Workload } from '#model/facts/workload'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { environmentAt } from '#link/units/environment-of'
import { posix } from 'node:path'

const restarts = (workload: Workload) => workload.containers[0]?.safeguards['restart policy']

const isDeployed = (workload: Linked<Workload>): boolean =>
  workload.platform === 'compose' &&
  environmentAt(workload) === 'production' &&
  workload.file.role === 'production' &&
  !workload.partial &&
  workload.inSwarm !== true

/** Other compose files of the folder may set what this one leaves out: both are given to one command. */
const restartsElsewhere = (system: System, workload: Linked<Workload>): boolean =>
  system
    .facts('workload')
    .some(
      (other) =>
        other.platform === 'compose' &&
        other.at.path !== workload.at.path &&
        posix.dirname(other.at.path) === posix.dirname(workload.at.path) &&
        other.name === workload.name &&
        restarts(other) !== undefined,
    )

export const serviceStaysDownAfterCrash = rule({
  id: 'service-stays-down-after-crash',
  check: '1.1',
  severity: 'P2',
  stage: 'preview',
  title: 'Service is not restarted after a crash',
  why: 'After a crash or a reboot of the host, the container stays down until the on-call engineer starts it by hand, while the services beside it come back.',
  fix: 'Set `restart: unless-stopped`, as other services of the file do.',
  blindSpots:
    'Reports compose files whose path says that they are for production, in which another service has a restart policy. Does not see a systemd unit that starts the services.',
  languages: ['compose'],
  *judge(system) {
    const all = system.facts('workload').filter(isDeployed)
    for (const workload of all) {
      const policy = restarts(workload)
      const subject = `${workload.subject} restart`
      if (policy) {
        yield { ...evidenceAt(workload, `\`${workload.name}\` is restarted after a crash`, policy, subject), checks: [] }
        continue
      }
      const beside = all.filter((other) => other.at.path === workload.at.path && other !== workload)
      const isOnce = workload.isOptional === true || beside.some(({ waitsForEnd }) => waitsForEnd?.includes(workload.name))
      const sibling = beside.find((other) => restarts(other) !== undefined)
      if (isOnce || !sibling || workload.containers[0]?.neverRestarts === true || !takesPart(workload, beside)) continue
      if (restartsElsewhere(system, workload)) continue
      yield gapAt(workload, {
        subject,
        removed: `the restart policy of \`${workload.name}\``,
        message: `Service \`${workload.name}\` has no restart policy, while \`${sibling.name}\` has one. After a crash or a reboot of the host, it stays down until an operator starts it.`,
      })
    }
  },
})

/** Whether it runs for as long as the others: it listens on a port, or others depend on it. */
const takesPart = ({ name, containers }: Workload, beside: readonly Workload[]): boolean =>
  containers.some(({ ports, readiness }) => ports.length > 0 || readiness !== undefined) ||
  beside.some(({ waitsFor }) => waitsFor?.includes(name))
