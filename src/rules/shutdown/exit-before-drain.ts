import type { Fact } from '#model/fact'
import type { ForcedExit } from '#model/facts/process/process'
import type { Linked, Unit } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOfServingProgram, mayShareProcess } from '#link/units/go-programs'
import { inLanguage } from '#system/naming/in-language'

const fixWithoutClose = ({ at, callee }: Linked<ForcedExit>): string | undefined =>
  inLanguage(at.path, {
    typescript: `Close the server first, and wait for it: \`await new Promise((done) => server.close(done))\`. Then close what the requests use, and call \`${callee}\`.`,
  }) ?? 'Close the server first, and wait until it has finished its requests. Then close what the requests use, and exit.'

const fixFor = ({ at, callee, before }: Linked<ForcedExit>): string | undefined => {
  const stop = before?.stops[0]
  return inLanguage(at.path, {
    typescript:
      stop === undefined || /server/i.test(stop)
        ? `Exit only when the server has closed: \`${stop ?? 'server.close'}(() => ${callee}(0))\`.`
        : `Wait for \`${stop}()\` to finish: in an \`async\` handler, write \`await ${stop}()\` before \`${callee}(0)\`.`,
    python: `In the handler, only start the shutdown: stop taking new work, and wait for running work with a time limit before \`${callee}\`. If the server or framework handles SIGTERM itself, remove the handler.`,
    go: `Call \`Shutdown\` on the server before \`${callee}\`, and make \`main\` wait until it returns: \`ListenAndServe\` returns as soon as \`Shutdown\` starts.`,
  })
}

/** What has no requests of its own: pools, clients and processes, and the end of all connections at once. */
const noServer: ReadonlySet<string> = new Set([
  'end',
  'quit',
  'disconnect',
  '$disconnect',
  'destroy',
  'dispose',
  'closeAllConnections',
  'kill',
])

const stopsServer = (members: readonly string[]): boolean => members.some((member) => !noServer.has(member))

const subjectOf = ({ file }: Linked<Fact>, process?: string): string =>
  `requests at the shutdown of ${process ?? (file.unit?.root || 'the service')}`

const listed = (stops: readonly string[]): string => new Intl.ListFormat('en-GB').format(stops.map((name) => `\`${name}()\``))

export const exitBeforeDrain = rule({
  id: 'exit-before-drain',
  check: '8.2',
  alsoServes: ['8.3', '8.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'Process exits before running work finishes',
  why: 'On a deploy, open connections are reset, running jobs are lost or run again, and buffered logs and spans may never be sent.',
  fix: 'Exit only after the server has stopped and its work has finished.',
  blindSpots: 'Does not judge a handler that calls functions of other files before it exits: they may finish synchronously.',
  languages: ['python', 'typescript', 'go'],
  *judge(system) {
    const serving = new Set(system.facts('server').flatMap((server) => (server.inService ? [server.file.unit] : [])))
    const handlers = system
      .facts('signal-handler')
      .filter(({ file, signals, stops }) => file.role === 'production' && signals.includes('SIGTERM') && stops.length > 0)
    // What another handler of the process stops was in progress.
    for (const handler of handlers) if (handler.inService) serving.add(handler.file.unit)
    const listening = new Set([
      ...system.facts('server').flatMap(({ inService, serves, file }) => (inService && serves !== 'worker' ? [file.unit] : [])),
      ...system.facts('endpoint').flatMap(({ inService, file }) => (inService ? [file.unit] : [])),
    ])
    const starters = new Map<string, Unit | undefined>(
      system
        .facts('server')
        .flatMap(({ inService, serves, at, file }) => (inService && serves !== 'worker' ? [[at.path, file.unit] as const] : [])),
    )
    const starting: ReadonlySet<string> = new Set(starters.keys())
    // Each of several files that start a server closes its own. Any other file may close all of them.
    const startersBeside = ({ file }: Linked<Fact>): readonly string[] =>
      [...starters].flatMap(([path, unit]) => (unit === file.unit ? [path] : []))
    const isOneOfSeveral = (fact: Linked<Fact>): boolean => starting.has(fact.at.path) && startersBeside(fact).length > 1
    const subjectsOf = (fact: Linked<Fact>): readonly string[] =>
      isOneOfSeveral(fact)
        ? [subjectOf(fact, fact.at.path)]
        : [subjectOf(fact), ...startersBeside(fact).map((path) => subjectOf(fact, path))]
    for (const stop of system.facts('stop-call'))
      if (stop.inService && stop.onTerm && !stop.force && listening.has(stop.file.unit) && stopsServer([stop.member]))
        for (const subject of subjectsOf(stop))
          yield { ...evidenceAt(stop, `\`${stop.subject}\` runs on SIGTERM`, stop.at, subject), checks: ['8.2'] }
    // What the handler of another file closes is the server that this file starts, if both start one.
    const mayStop = (handler: Linked<Fact>, exit: Linked<Fact>): boolean =>
      mayShareProcess(system, handler, exit) &&
      (handler.at.path === exit.at.path || !starting.has(handler.at.path) || !starting.has(exit.at.path))
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || !exit.before?.signals.includes('SIGTERM') || !serving.has(exit.file.unit)) continue
      if (isOfServingProgram(system, exit) === false) continue
      const { unit } = exit.file
      if (exit.before.waits) {
        if (
          listening.has(unit) &&
          !stopsServer(exit.before.members) &&
          !handlers.some((handler) => handler.file.unit === unit && stopsServer(handler.stops) && mayStop(handler, exit))
        )
          yield gapAt(exit, {
            ...(isOneOfSeveral(exit)
              ? { subject: subjectOf(exit, exit.at.path), formerSubject: subjectOf(exit) }
              : { subject: subjectOf(exit) }),
            removed: 'the call that closed the server on SIGTERM',
            fix: fixWithoutClose(exit),
            message: `\`${exit.callee}\` runs after ${listed(exit.before.stops)}, but nothing closes the server first. Requests in progress fail and are cut off on every deploy.`,
          })
        continue
      }
      yield gapAt(exit, {
        fix: fixFor(exit),
        message: exit.before.nothing
          ? `\`${exit.callee}\` runs as soon as ${exit.before.signals.join(' or ')} arrives. Requests and jobs in progress are cut off.`
          : `\`${exit.callee}\` runs right after ${listed(exit.before.stops)}, without waiting for ${exit.before.stops.length === 1 ? 'it' : 'them'} to finish. Requests and jobs in progress are cut off.`,
      })
    }
  },
})
