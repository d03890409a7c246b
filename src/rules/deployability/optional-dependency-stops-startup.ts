import type { StartupStep, StepPlace } from '#model/facts/process/startup'
import type { Place } from '#model/source-file'
import { gapAt, rule, type Gap, type Judgement } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { isOwnWorkload } from '#system/deployment/deployments'
import {
  dispensableStarts,
  handledStarts,
  isAside,
  optionalWord,
  startupCalls,
  waitedFor,
  type StartupCall,
} from '#system/deployment/startup-paths'

/** How to start without each dependency, by the call that waits for it. */
const ways: readonly (readonly [callee: RegExp, fix: (callee: string) => string])[] = [
  [
    /\bMake(Custom)?Client$/,
    (callee) =>
      `Log the error of \`${callee}\` as a warning, and keep the client that it returned: until it connects, it serves the default of each flag. Exit only if the client is \`nil\`.`,
  ],
  [
    /\bwaitForInitialization$/,
    (callee) =>
      `Catch the error of \`${callee}\`, log it as a warning, and continue: until the client connects, it serves the default of each flag. Set \`timeout\`, in seconds.`,
  ],
  [
    /\bstartUnleash$/,
    () => 'Create the client with `initialize(…)`, which does not wait. Until it is ready, it serves the default of each flag.',
  ],
  [
    /\bset(Named)?ProviderAndWait$/i,
    (callee) => `Call \`${callee.replace('AndWait', '')}\`, which does not wait. Until the provider is ready, each flag has its default.`,
  ],
]

const fixFor = (callee: string): string =>
  ways.find(([pattern]) => pattern.test(callee))?.[1](callee) ??
  `Log a failure of \`${callee}\` as a warning, and start anyway. Limit how long the call may take, and repeat it in the background.`

/** Maximum number of awaited calls between the function that listens and the one that waits. */
const maxSteps = 3

export const optionalDependencyStopsStartup = rule({
  id: 'optional-dependency-stops-startup',
  check: '1.1',
  alsoServes: ['4.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'Optional dependency blocks startup',
  why: 'While the provider is down, restarts, rollouts, rollbacks and scale-outs all fail, although running instances work without it.',
  fix: 'Log a failure of the call as a warning, and start without the provider. Limit how long the call may take, and retry in the background.',
  blindSpots:
    'Knows only clients whose initialization call fails when the provider is down. Otherwise decides by names whether a service can do without a dependency. Does not follow calls through dependency injection.',
  languages: ['go', 'typescript', 'python', 'java', 'kubernetes'],
  *judge(system, change) {
    for (const call of handledStarts(system)) yield* handlerOf(call)
    const lost = change ? [...lostHandlers(system, change)] : []
    yield* lost
    const reported = new Set(lost.map(({ subject }) => subject))
    for (const workload of system.facts('workload'))
      for (const { waitsFor, command, name, at } of isOwnWorkload(workload) ? workload.containers : []) {
        const word = waitsFor === undefined ? undefined : optionalWord(waitsFor)
        if (waitsFor === undefined || word === undefined) continue
        yield gapAt(workload, {
          at: { startLine: (command?.at ?? at).startLine, endLine: (command?.at ?? at).startLine },
          subject: `${workload.subject} waits for ${waitsFor}`,
          message: `The container \`${name}\` waits for \`${waitsFor}\` until it answers, and no other container of the pod starts before. While it is down, no new pod starts.`,
          risk: `While ${nameOf(word)} is down, restarts, rollouts, rollbacks and scale-outs all fail, although running instances work without it.`,
          fix: 'Delete the container, and let the service connect in the background. If it is only to wait for a moment, limit how long.',
        })
      }
    for (const wait of system.facts('optional-wait')) {
      if (!wait.inService || !stopsStart(system, wait.at.path, wait.within, wait.step, 0)) continue
      reported.add(wait.callee)
      yield gapAt(wait, {
        risk: `While ${wait.what} is down, restarts, rollouts, rollbacks and scale-outs all fail, although running instances work without it.`,
        fix: fixFor(wait.callee),
        message: `The process does not start listening if \`${wait.callee}\` fails. When ${wait.what} cannot be reached, no new instance starts.`,
      })
    }
    for (const { step, callee, word } of optionalConnects(system)) {
      if (reported.has(callee)) continue
      reported.add(callee)
      yield {
        ...gapAt(step, {
          risk: `While ${nameOf(word)} is down, restarts, rollouts, rollbacks and scale-outs all fail, although running instances work without it.`,
          fix: fixFor(callee),
          message: `The process does not start listening if \`${callee}\` fails. Every other use of it handles its failure, so the service could run without it.`,
        }),
        subject: `start ${callee}`,
      }
    }
    for (const call of dispensableStarts(system)) {
      const { at, within, callee, through } = call
      const step = stepOf(call)
      if (reported.has(callee) || reported.has(subjectOf(call)) || lost.some((one) => isAt(one.at, at))) continue
      reported.add(callee)
      yield {
        kind: 'gap',
        at,
        within,
        subject: subjectOf(call),
        // Without a row about the library, an object of the process itself looks the same as a client: wrong at first sight.
        ...(call.isByClient && { stage: 'preview' as const }),
        fix: fixFor(step),
        message: `${startOf(call)} if \`${callee}\` fails${through === '' ? '' : ` in \`${through}\``}. Every request or job that uses it handles its failure, so the service could run without it.`,
      }
    }
    for (const call of startupCalls(system)) {
      const { at, within, callee, through, optional } = call
      const step = through || callee
      if (optional === undefined || reported.has(callee) || reported.has(`start ${step}`)) continue
      yield {
        kind: 'gap',
        at,
        within,
        subject: `start ${step}`,
        ...(call.moment === 'load' ? { stage: 'preview' as const } : {}),
        risk: `While ${nameOf(optional)} is down, restarts, rollouts, rollbacks and scale-outs all fail, although running instances work without it.`,
        fix: fixFor(step),
        message: `${startOf(call)} if \`${callee}\` fails${through === '' ? '' : ` in \`${through}\``}. When ${nameOf(optional)} cannot be reached, no new instance starts.`,
      }
    }
  },
})

/** Connections whose failure the start used to survive, and no longer does. */
function* lostHandlers(system: System, change: Change): Iterable<Gap> {
  const before = handledStarts(change.base).filter(({ handledAt }) => handledAt && change.file(handledAt.path))
  if (before.length === 0) return
  const seen = new Set<StartupCall>()
  // Another way to it had no handler before either.
  const waitedBefore = waitedFor(change.base)
  const isOld = (call: StartupCall): boolean =>
    waitedBefore.some((one) => one.callee === call.callee && one.within === call.within && stepOf(one) === stepOf(call))
  // A step may lead to several calls: one to the database is not what the handler was about.
  for (const call of waitedFor(system).filter(isAside)) {
    const held = before.find(
      (one) => one.at.path === call.at.path && one.within === call.within && (stepOf(one) === stepOf(call) || haveClient(one, call)),
    )
    if (!held || seen.has(held) || isOld(call)) continue
    seen.add(held)
    yield {
      kind: 'gap',
      at: call.at,
      within: call.within,
      subject: subjectOf(held),
      removed: `the handler with which the process started although \`${call.callee}\` failed`,
      message: `The process does not start if \`${call.callee}\` fails. Until now, it went on without this dependency.`,
      risk: 'While the dependency is down, restarts, rollouts, rollbacks and scale-outs all fail, although running instances work without it.',
      fix: `Restore the handler: log the failure of \`${call.callee}\` as a warning, start anyway, and connect in the background.`,
    }
  }
}

const stepOf = ({ through, callee }: StartupCall): string => through || callee

const isAt = (one: Place, other: Place): boolean => one.path === other.path && one.startLine === other.startLine

/** Whether both make or use what the rest of the repository knows under one name: the call may have moved into a function. */
const haveClient = (one: StartupCall, other: StartupCall): boolean => one.clients.some((client) => other.clients.includes(client))

const subjectOf = (call: StartupCall): string => `start ${stepOf(call)}`

/** The lines of a handler, of which the change may remove only some. */
function* handlerOf(call: StartupCall): Iterable<Judgement> {
  const { handledAt, within } = call
  if (!handledAt) return
  for (let line = handledAt.startLine; line <= handledAt.endLine; line += 1)
    yield {
      kind: 'evidence',
      at: { path: handledAt.path, startLine: line, endLine: handledAt.endLine },
      within,
      subject: subjectOf(call),
      note: `the start goes on without \`${call.callee}\``,
      checks: [],
    }
}

const startOf = ({ moment, by }: StartupCall): string =>
  moment === 'before-listening'
    ? 'The process does not start listening'
    : moment === 'load'
      ? 'This code fails to load'
      : `The service does not start (${by ?? 'a startup hook'})`

/** A word of a name, or what it is in words. */
const nameOf = (what: string): string => (what.includes(' ') || what === 'Slack' ? what : `the dependency named \`${what}\``)

/** Whether a failed step prevents the process from listening, in its own function or in one that awaits it without handling the error. */
const stopsStart = (system: System, path: string, within: string, step: StepPlace, depth: number): boolean => {
  if (step.guarded) return false
  const servesLater = step.then.some((ref) => {
    const target = system.define(path, ref)
    return target !== undefined && system.does(target.path, target.name, 'serves')
  })
  if (step.listensAfter || servesLater) return true
  if (depth === maxSteps || within === '') return false
  return system.facts('startup-step').some((outer) => {
    const called = system.define(outer.at.path, outer.calls)
    return called?.path === path && called.name === within && stopsStart(system, outer.at.path, outer.within, outer.step, depth + 1)
  })
}

const connects: ReadonlySet<string> = new Set(['connect', 'ping', 'init', 'initialize', 'ready', 'open', 'start'])

/** Awaited connects before the process listens, of clients whose other uses all handle a failure. */
const optionalConnects = (
  system: System,
): readonly { readonly step: Linked<StartupStep>; readonly callee: string; readonly word: string }[] =>
  system.facts('startup-step').flatMap((step) => {
    const { at, within, calls, subject, inService } = step
    const [object = '', member = '', ...more] = calls.name.split('.')
    if (!inService || more.length > 0 || !connects.has(member) || !stopsStart(system, at.path, within, step.step, 0)) return []
    const here = system.facts('calls-made').find((made) => made.at.path === at.path && made.within === within)
    const word = here?.optional.find(({ line }) => line === at.startLine)?.word
    if (word === undefined) return []
    const target = system.define(at.path, { ...calls, name: object })
    const uses = system
      .facts('calls-made')
      .filter((made) => made !== here && (made.at.path === target?.path || made.at.path === at.path) && isAtRun(made.reach))
      .flatMap((made) =>
        made.connects.filter(({ callee }) => callee.startsWith(`${target?.name ?? object}.`)).map(({ line }) => made.caught.includes(line)),
      )
    return uses.length > 0 && uses.every(Boolean) ? [{ step, callee: subject.replace(/^await /, ''), word }] : []
  })

const isAtRun = (reach: ReadonlySet<string>): boolean => reach.has('request') || reach.has('job')
