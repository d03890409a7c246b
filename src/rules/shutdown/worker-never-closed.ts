import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System, Unit } from '#model/system'

const near = (unit: Unit, system: System): ReadonlySet<Unit | undefined> =>
  new Set([unit, ...system.units.filter((other) => unit.dependencies.has(other.name) || other.dependencies.has(unit.name))])

export const workerNeverClosed = rule({
  id: 'worker-never-closed',
  check: '8.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Worker that the shutdown forgets',
  why: 'The process stops in good order for its requests, but the job in hand is cut off: it counts as stalled until its lock runs out and then runs a second time, on every deploy.',
  fix: 'Close the worker in the shutdown handler and wait for it: it takes no new job and lets the one in hand finish.',
  blindSpots: 'A worker that is exported, kept in a list or handed to another function is not followed.',
  languages: ['typescript'],
  *judge(system) {
    const handlers = system
      .facts('signal-handler')
      .filter((handler) => handler.file.role === 'production' && handler.signals.includes('SIGTERM'))
    for (const consumer of system.facts('consumer'))
      if (consumer.inService && consumer.registeredWith)
        for (const stop of system.facts('stop-call'))
          if (stop.at.path === consumer.at.path && stop.target === consumer.registeredWith)
            yield evidenceAt(stop, `\`${stop.target}\`, which takes the jobs, is stopped`, stop.at, consumer.subject)
    for (const worker of system.facts('server')) {
      if (!worker.inService || worker.serves !== 'worker' || !worker.heldBy || !worker.file.unit) continue
      const mine = near(worker.file.unit, system)
      // Without any handler the service as a whole is what is missing: another rule says so.
      if (!handlers.some((handler) => mine.has(handler.file.unit))) continue
      const closed = system
        .facts('stop-call')
        .filter((stop) => stop.file.role === 'production' && mine.has(stop.file.unit) && stop.target === worker.heldBy)
      for (const stop of closed) yield evidenceAt(stop, `${stop.target} is stopped`, stop.at, worker.subject)
      if (closed.length > 0) continue
      yield gapAt(worker, {
        message: `This worker (\`${worker.heldBy}\`) is never closed, although the process handles SIGTERM: the job in hand is cut off on every deploy.`,
        evidence: [`calls that stop \`${worker.heldBy}\`, in ${[...mine].map((unit) => unit?.root || 'the repository').join(', ')}`],
      })
    }
  },
})
