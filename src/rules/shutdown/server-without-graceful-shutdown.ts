import type { Server } from '#model/facts/process'
import { goProgramOf, mayShareProcess } from '#system/go-programs'
import { linkedUnits } from '#system/linked-units'
import { onlyAnswersReads } from '#system/only-answers-reads'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'
import type { Linked, System, Unit } from '#model/system'
import { roleOf } from '#system/role-of'
import { stopSignalsOf } from '#system/stop-signals'

const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path) && roleOf(path) === 'production'

const subjectOf = (place: string): string => `graceful shutdown of ${place || 'the service'}`

const lost: Readonly<Record<Server['serves'], string>> = {
  http: 'requests in flight may be cut off',
  grpc: 'calls in flight may be cut off',
  worker: 'the running job may be cut off before it finishes',
}

const risks: Readonly<Record<Server['serves'], string>> = {
  http: 'Each deploy and scale-down may give clients connection errors instead of responses. A request that stops half done may leave its data half changed.',
  grpc: 'Each deploy and scale-down may give clients the status UNAVAILABLE. A call that stops half done may leave its data half changed.',
  worker: 'If the job is retried, its first steps run twice. If not, it stays half done.',
}

const riskOfReads =
  'Each deploy and scale-down may give clients connection errors instead of responses. No known route changes anything, so a client can repeat a request that was cut off.'

const fixFor = ({ at, serves, on }: Linked<Server>): string | undefined =>
  serves === 'worker'
    ? 'Handle SIGTERM: stop taking jobs, wait until the running ones have finished, then exit.'
    : inLanguage(at.path, {
        typescript:
          "Handle SIGTERM: `process.on('SIGTERM', () => server.close(() => process.exit(0)))`. Close pools and queues before the exit.",
        python:
          serves === 'grpc'
            ? 'Handle SIGTERM: `signal.signal(signal.SIGTERM, lambda *_: server.stop(grace=20))`.'
            : 'Run the application in a server that handles SIGTERM, such as gunicorn or uvicorn, or handle it with `signal.signal(signal.SIGTERM, …)`.',
        go:
          serves === 'grpc'
            ? `Wait for SIGTERM with \`signal.NotifyContext(ctx, syscall.SIGTERM)\`, then call \`${on ?? 'server'}.GracefulStop()\`.`
            : `${on === undefined ? 'Create an `http.Server`, and start it in a goroutine' : `Start \`${on}\` in a goroutine`}, where \`http.ErrServerClosed\` is no error. In \`main\`, wait for SIGTERM (\`signal.NotifyContext\`), then call \`${on ?? 'server'}.Shutdown(…)\` with a context that has a timeout.`,
        java: 'Stop the server in a shutdown hook: `Runtime.getRuntime().addShutdownHook(…)`. Let it wait for the work in progress.',
      })

/** The folder of the process that a server runs in: that of its program if its package has several, else its package. */
const placeOf = (system: System, server: Linked<Server>, unit: Unit): string => {
  const program = goProgramOf(system, server)
  const others = [...system.facts('server'), ...system.facts('signal-handler')].some((other) => {
    const its = other.file.unit === unit ? goProgramOf(system, other) : undefined
    return its !== undefined && its !== program
  })
  return program !== undefined && others ? program : unit.root
}

export const serverWithoutGracefulShutdown = rule({
  id: 'server-without-graceful-shutdown',
  check: '8.1',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Server does not handle SIGTERM',
  why: 'Every deploy and scale-down sends SIGTERM. A process that does not handle it ends in the middle of its work, or, as PID 1 in a container, ignores the signal until it is killed.',
  fix: 'Handle SIGTERM: stop accepting work, let running work finish within the grace period, close pools and queues, then exit.',
  blindSpots:
    'Does not see a process manager or base image outside the repository that handles signals. Does not report platforms that handle shutdown themselves (serverless, Next.js).',
  mustHaveRead: isCode,
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    const handlers = system.facts('signal-handler').filter((handler) => handler.file.role === 'production')
    const byProcess = new Map<string, { readonly place: string; readonly unit: Unit; readonly server: Linked<Server> }>()
    for (const server of system.facts('server')) {
      const { unit } = server.file
      if (!server.inService || !unit || unit.runtime === 'serverless') continue
      const place = placeOf(system, server, unit)
      // Packages of two languages may share a folder.
      const key = `${unit.ecosystem}\0${place}`
      if (!byProcess.has(key)) byProcess.set(key, { place, unit, server })
    }
    for (const { place, unit, server } of byProcess.values()) {
      // A separate health-check process has no work to lose.
      if (/health-?check|probe/i.test(place)) continue
      const mine = linkedUnits(unit, system)
      const stopping = stopSignalsOf(unit)
      const found = handlers.filter(
        (handler) =>
          handler.signals.some((signal) => stopping.has(signal)) &&
          handler.file.unit &&
          mine.has(handler.file.unit) &&
          mayShareProcess(system, handler, server),
      )
      for (const handler of found)
        // Loading a package that installs no signal handler stops nothing.
        if (handler.stops.length > 0 || /^(process|globalThis|await)/.test(handler.by))
          yield {
            ...evidenceAt(
              handler,
              `${handler.signals.find((signal) => stopping.has(signal))} handled by ${handler.by}`,
              handler.at,
              subjectOf(place),
            ),
            checks: handler.stops.length > 0 ? ['8.1', '8.2'] : ['8.1'],
          }
      if (found.length > 0) continue
      yield gapAt(server, {
        ...(server.serves === 'worker' ? { title: 'Worker does not handle SIGTERM' } : {}),
        risk: risks[server.serves],
        ...(onlyAnswersReads(system, mine) ? { severity: 'P2' as const, risk: riskOfReads } : {}),
        subject: subjectOf(place),
        ...(place === unit.root ? {} : { formerSubject: subjectOf(unit.root) }),
        removed: 'the handler for SIGTERM',
        fixIfRemoved: `Restore the handler, or say in the pull request which code stops the ${server.serves === 'worker' ? 'worker' : 'server'} cleanly now.`,
        message: `Nothing in ${place ? `\`${place}\`` : 'this repository'} handles SIGTERM for this ${server.serves === 'worker' ? 'worker' : 'server'}. On every deploy, ${lost[server.serves]}.`,
        fix: fixFor(server),
        evidence: [`SIGTERM handlers and packages that install one, in ${[...mine].map((one) => one.root || 'the repository').join(', ')}`],
      })
    }
  },
})
