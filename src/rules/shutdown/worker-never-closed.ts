import { linkedUnits } from '#link/units/linked-units'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Ref } from '#model/facts/process/shared'
import type { System, Unit } from '#model/system'

/** Members that stop a worker. */
const closers: ReadonlySet<string> = new Set(['close', 'stop', 'shutdown', 'disconnect'])

/** Whether a function that is given a worker may stop it: it cannot be found, or it stops something, or its file stops what it stores. */
const mayStop = (system: System, path: string, given: Ref): boolean => {
  const found = system.define(path, given)
  if (!found || !system.files.has(found.path) || (found.path === path && !system.hasFunction(path, found.name))) return true
  const its = [found, ...system.callees(found.path, found.name)]
  return system
    .facts('stop-call')
    .some(
      (stop) =>
        (stop.isAny === true && closers.has(stop.member) && stop.at.path === found.path) ||
        its.some(({ path: at, name }) => stop.at.path === at && (stop.within === name || stop.within.startsWith(`${name} > `))),
    )
}

export const workerNeverClosed = rule({
  id: 'worker-never-closed',
  check: '8.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Worker not closed on shutdown',
  why: 'The process drains its requests, but not its jobs. On every deploy, the interrupted job waits until its lock expires, counts as stalled, and then runs a second time.',
  fix: 'Await `worker.close()` in the shutdown handler: the worker takes no new jobs and finishes the current one.',
  blindSpots: 'Does not follow a worker that is exported, stored in a list, or passed to a function that may stop it.',
  languages: ['typescript'],
  *judge(system) {
    const handlers = system
      .facts('signal-handler')
      .filter((handler) => handler.file.role === 'production' && handler.signals.includes('SIGTERM'))
    // What another file stops by this name is its own worker.
    const own = new Set(system.facts('server').flatMap(({ at, heldBy }) => (heldBy === undefined ? [] : [`${at.path}\0${heldBy}`])))
    for (const consumer of system.facts('consumer'))
      if (consumer.inService && consumer.registeredWith)
        for (const stop of system.facts('stop-call'))
          if (stop.at.path === consumer.at.path && stop.target === consumer.registeredWith)
            yield evidenceAt(stop, `\`${stop.target}\`, which processes the jobs, is stopped`, stop.at, consumer.subject)
    for (const worker of system.facts('server')) {
      if (!worker.inService || worker.serves !== 'worker' || !worker.heldBy || !worker.file.unit) continue
      if (worker.handedTo?.some((one) => mayStop(system, worker.at.path, one))) continue
      const mine: ReadonlySet<Unit | undefined> = linkedUnits(worker.file.unit, system)
      // Without any SIGTERM handler, another rule reports the whole service.
      if (!handlers.some((handler) => mine.has(handler.file.unit))) continue
      const closed = system
        .facts('stop-call')

        .filter(
          (stop) =>
            stop.file.role === 'production' &&
            mine.has(stop.file.unit) &&
            stop.target === worker.heldBy &&
            (stop.at.path === worker.at.path || !own.has(`${stop.at.path}\0${stop.target}`)),
        )
      for (const stop of closed) yield evidenceAt(stop, `\`${stop.target}\` is stopped`, stop.at, worker.subject)
      if (closed.length > 0) continue
      yield gapAt(worker, {
        fix: `Await \`${worker.heldBy}.close()\` in the shutdown handler: the worker then takes no new jobs and finishes the current one.`,
        removed: `the code that closed the worker \`${worker.heldBy}\` on SIGTERM`,
        message: `Nothing closes the worker \`${worker.heldBy}\` on SIGTERM. The running job is cut off on every deploy.`,
        evidence: [
          `calls in ${[...mine].map((unit) => (unit?.root ? `\`${unit.root}\`` : 'this repository')).join(', ')} that stop \`${worker.heldBy}\``,
        ],
      })
    }
  },
})
