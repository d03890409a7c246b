import type { Server } from '#model/facts/process'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System, Unit } from '#model/system'
import { roleOf } from '#system/role-of'

const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path) && roleOf(path) === 'production'

/** Where a unit's shutdown may be written: in itself, in the packages of this repository that it depends on, and in those that depend on it. */
const belongsTo = (unit: Unit, system: System): ReadonlySet<Unit> =>
  new Set([unit, ...system.units.filter((other) => unit.dependencies.has(other.name) || other.dependencies.has(unit.name))])

const subjectOf = (unit: Unit): string => `graceful shutdown of ${unit.root || 'the service'}`

const lost: Readonly<Record<Server['serves'], string>> = {
  http: 'requests in flight are cut off',
  grpc: 'calls in flight are cut off',
  worker: 'the job in hand is cut off and waits until its lease runs out',
}

export const serverWithoutGracefulShutdown = rule({
  id: 'server-without-graceful-shutdown',
  check: '8.1',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Server that is not told to stop',
  why: 'Each deploy, scale-down and node drain sends SIGTERM. A process that does not handle it dies with its requests in flight, or, as PID 1 of a container, ignores it and is killed half a minute later: every release drops some work.',
  fix: 'Handle SIGTERM: stop taking new work, let what is in hand finish within the grace period, close pools and queues, then exit.',
  blindSpots:
    'A process manager or a base image that forwards and handles signals outside the repository is not seen. Platforms that stop by themselves (serverless, Next.js) are left out.',
  mustHaveRead: isCode,
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    const handlers = system
      .facts('signal-handler')
      .filter((handler) => handler.file.role === 'production' && handler.signals.includes('SIGTERM'))
    const byUnit = new Map<Unit, Linked<Server>[]>()
    for (const server of system.facts('server'))
      if (server.inService && server.file.unit && server.file.unit.runtime !== 'serverless')
        byUnit.set(server.file.unit, [...(byUnit.get(server.file.unit) ?? []), server])
    for (const [unit, [server]] of byUnit) {
      // A process beside the service that only says whether it lives has no work to lose.
      if (!server || /health-?check|probe/i.test(unit.root)) continue
      const mine = belongsTo(unit, system)
      const found = handlers.filter((handler) => handler.file.unit && mine.has(handler.file.unit))
      for (const handler of found)
        // A package that takes no signal itself stops nothing by being loaded.
        if (handler.stops.length > 0 || /^(process|globalThis|await)/.test(handler.by))
          yield evidenceAt(handler, `SIGTERM handled by ${handler.by}`, handler.at, subjectOf(unit))
      if (found.length > 0) continue
      yield gapAt(server, {
        subject: subjectOf(unit),
        message: `The process starts to serve here, and nothing of this service handles SIGTERM (not found in ${unit.root ? `\`${unit.root}\`` : 'this repository'}): on every deploy ${lost[server.serves]}.`,
        evidence: [`SIGTERM handlers and packages that install one, in ${[...mine].map((one) => one.root || 'the repository').join(', ')}`],
      })
    }
  },
})
