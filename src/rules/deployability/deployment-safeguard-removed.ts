import type { Safeguard } from '#model/facts/workload'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { isForProduction, isImageForProduction } from '#system/deployments'

const lossOf: Readonly<Record<Safeguard, string>> = {
  'liveness probe': 'a process that hangs is not restarted any more',
  'health check': 'a process that hangs counts as one that runs, and what waits for it is let in too early or never',
  'start order': 'it is started before what it needs can answer',
  'memory limit': 'one that leaks takes the memory of its neighbours, and the kernel chooses who dies',
  'memory request': 'it is put onto nodes that have no memory for it, and evicted first',
  'restart policy': 'when it ends, or the machine restarts, it stays down until somebody starts it by hand',
  'init process': 'children that it leaves behind pile up, and signals reach a process that was not made to be the first one',
  'non-root user': 'whoever gets into it is root there',
}

/** A first process that passes signals on is evidence; the others are good to have, and no proof of what the checks ask. */
const evidenceOf: Readonly<Partial<Record<Safeguard, readonly ['8.1']>>> = { 'init process': ['8.1'] }

/** Something in the repository asks a container of its own whether it works: the image need not. */
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
  title: 'Safeguard of a deployment was taken away',
  why: 'What used to be caught by the platform (a crash, a leak, a hang) is from now on caught by whoever is on call.',
  fix: 'Put it back, or say in the change what takes its place.',
  blindSpots: 'Judged only where this change removes it: a deployment that never had it is left alone.',
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
              message: `\`${container.name}\` had ${name === 'init process' ? 'an' : 'a'} ${name}, and this change takes it away: ${loss}.`,
            })
        }
      }
    }
    for (const image of system.facts('image-command')) {
      if (!isImageForProduction(system, image)) continue
      const before = change?.base.facts('image-command').find((other) => other.at.path === image.at.path)
      if (image.healthCheck)
        yield { ...evidenceAt(image, 'the image says how to find out whether it works', image.healthCheck, 'HEALTHCHECK'), checks: [] }
      else if (before?.healthCheck && !probedElsewhere(system))
        yield gapAt(image, {
          subject: 'HEALTHCHECK',
          message: `This image said how to find out whether it works, and this change takes that away: ${lossOf['liveness probe']}.`,
        })
      if (image.user) yield { ...evidenceAt(image, 'the image does not run as root', image.user, 'USER'), checks: [] }
      else if (before?.user && (before.base === image.base || image.rootBase))
        yield gapAt(image, {
          subject: 'USER',
          message: `This image had a user of its own, and this change takes it away: ${lossOf['non-root user']}.`,
        })
    }
  },
})
