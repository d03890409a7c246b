import type { Server } from '#model/facts/process/process'
import { linkedUnits } from '#link/units/linked-units'
import { onlyAnswersReads } from '#system/work/only-answers-reads'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import type { Linked, System, Unit } from '#model/system'
import { mayRun, programsOf, type Program } from '#link/units/programs'
import { roleOf } from '#link/roles/role-of'
import { stopSignalsOf } from '#system/deployment/stop-signals'
import { previewIfCopied } from '#system/copied-code'

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

interface Process {
  readonly unit: Unit
  readonly server: Linked<Server>
  /** The program that runs the server; undefined if the text does not decide, so that the whole unit is searched. */
  readonly program: Program | undefined
}

/** Each process that takes requests or jobs, with the first place where it does. */
const processesOf = (system: System): readonly Process[] => {
  const found = new Map<string, Process>()
  for (const server of system.facts('server')) {
    const { unit } = server.file
    if (!server.inService || !unit || unit.runtime === 'serverless') continue
    const programs = programsOf(system, server)
    for (const program of programs.length > 0 ? programs : [undefined]) {
      // Packages of two languages may share a folder.
      const key = `${unit.ecosystem}\0${program?.entry ?? unit.root}\0${String(program !== undefined)}`
      if (!found.has(key)) found.set(key, { unit, server, program })
    }
  }
  return [...found.values()]
}

/** The programs of a unit that take requests or jobs, or that handle a signal. */
const entriesByUnit = (system: System): ReadonlyMap<Unit | undefined, ReadonlySet<string>> => {
  const found = new Map<Unit | undefined, Set<string>>()
  for (const fact of [...system.facts('server'), ...system.facts('signal-handler')]) {
    const entries = found.get(fact.file.unit) ?? new Set()
    found.set(fact.file.unit, entries)
    for (const { entry } of programsOf(system, fact)) entries.add(entry)
  }
  return found
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
    const handlers = system.facts('signal-handler').filter(({ file }) => file.role === 'production' || file.role === 'script')
    const entries = entriesByUnit(system)
    for (const { unit, server, program } of processesOf(system)) {
      const isOneOfSeveral = program !== undefined && (entries.get(unit)?.size ?? 0) > 1
      const place = isOneOfSeveral ? program.entry : unit.root
      // A separate health-check process has no work to lose.
      if (/health-?check|probe/i.test(place)) continue
      const mine = linkedUnits(unit, system)
      const stopping = stopSignalsOf(unit)
      const near = handlers.filter(
        ({ signals, file }) => signals.some((signal) => stopping.has(signal)) && file.unit !== undefined && mine.has(file.unit),
      )
      const found = near.filter(
        (handler) => handler.file.role === 'production' && (program === undefined || mayRun(system, program, handler)),
      )
      // How many programs a unit has may change: the evidence is for both.
      const subjects = new Set([subjectOf(unit.root), ...(program ? [subjectOf(program.entry)] : [])])
      for (const handler of found)
        // Loading a package that installs no signal handler stops nothing.
        if (handler.stops.length > 0 || /^(process|globalThis|await)/.test(handler.by))
          for (const subject of subjects)
            yield {
              ...evidenceAt(
                handler,
                `${handler.signals.find((signal) => stopping.has(signal))} handled by ${handler.by}`,
                handler.at,
                subject,
              ),
              checks: handler.stops.length > 0 ? ['8.1', '8.2'] : ['8.1'],
            }
      if (found.length > 0) continue
      const subject = subjectOf(place)
      const [former] = [...subjects].filter((other) => other !== subject)
      yield gapAt(server, {
        // Another program or a script of the package has a handler, and may be what starts this server.
        ...(near.length > 0 ? { stage: 'preview' as const } : previewIfCopied(server)),
        ...(server.serves === 'worker' ? { title: 'Worker does not handle SIGTERM' } : {}),
        risk: risks[server.serves],
        ...(onlyAnswersReads(system, mine) ? { severity: 'P2' as const, risk: riskOfReads } : {}),
        subject,
        ...(former === undefined ? {} : { formerSubject: former }),
        removed: 'the handler for SIGTERM',
        fixIfRemoved: `Restore the handler, or say in the pull request which code stops the ${server.serves === 'worker' ? 'worker' : 'server'} cleanly now.`,
        message: `Nothing in ${place ? `${isOneOfSeveral && isCode(place) ? 'the program ' : ''}\`${place}\`` : 'this repository'} handles SIGTERM for this ${server.serves === 'worker' ? 'worker' : 'server'}. On every deploy, ${lost[server.serves]}.`,
        fix: fixFor(server),
        ...(server.closable && { edit: [{ kind: 'close-on-signal', ...server.closable }] }),
        evidence: [
          isOneOfSeveral
            ? `SIGTERM handlers and packages that install one, in ${program.entry} and everything that it imports`
            : `SIGTERM handlers and packages that install one, in ${[...mine].map((one) => one.root || 'the repository').join(', ')}`,
        ],
      })
    }
  },
})
