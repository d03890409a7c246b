import type { Workload } from '#model/facts/documents/workload'
import { evidenceAt, gapAt, rule, type Judgement } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isForProduction } from '#system/deployment/deployments'
import { laterDropIns } from '#system/deployment/drop-ins'
import { environmentAt } from '#link/units/environment-of'
import { posix } from 'node:path'

const restarts = (workload: Workload) => workload.containers[0]?.safeguards['restart policy']

const decidesRestart = ({ containers: [container] }: Workload): boolean =>
  container?.safeguards['restart policy'] !== undefined || container?.neverRestarts === true

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
    'Reports compose files whose path says that they are for production, in which another service has a restart policy, and systemd units that start with the machine. Does not see a unit that starts the services of a compose file.',
  languages: ['compose', 'systemd'],
  *judge(system) {
    yield* ofUnits(system)
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

/** Units that start with the machine and go on: without `Restart`, systemd starts them once. */
function* ofUnits(system: System): Iterable<Judgement> {
  for (const workload of system.facts('workload')) {
    const [container] = workload.containers
    if (workload.platform !== 'systemd' || workload.partial || workload.isOptional === true || !isForProduction(workload) || !container)
      continue
    const unit = posix.basename(workload.at.path)
    const policy = restarts(workload)
    if (policy) {
      yield { ...evidenceAt(workload, `\`${unit}\` is restarted after a crash`, policy, 'unit restart'), checks: [] }
      continue
    }
    if (container.neverRestarts === true || laterDropIns(system, workload).some(decidesRestart)) continue
    yield gapAt(workload, {
      subject: 'unit restart',
      removed: `the restart policy of \`${unit}\``,
      message: `Unit \`${unit}\` has no \`Restart\`, so systemd does not start \`${workload.name}\` again after it crashes. It stays down until an operator starts it.`,
      fix: 'Set `Restart=on-failure` in the section `[Service]`. If a crash must be looked into first, write `Restart=no`.',
      risk: 'After a crash, the service stays down until the on-call engineer starts it by hand.',
    })
  }
}
