import type { StopCall } from '#model/facts/process/process'
import type { Change, Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const fixFor = ({ at, target, member }: Linked<StopCall>): string | undefined => {
  if (target === '') return 'Remove the option, so that the server waits for open requests when it closes.'
  return inLanguage(at.path, {
    typescript:
      member === 'forceShutdown'
        ? `Call \`${target}.tryShutdown(done)\` first, and \`forceShutdown\` only if that takes too long.`
        : member === 'kill'
          ? `Send SIGTERM first: \`${target}.kill('SIGTERM')\`, wait for its \`exit\` event, and use SIGKILL only if that takes too long.`
          : member === 'terminate'
            ? `Ask the thread to finish first: \`${target}.postMessage('stop')\`, and wait for its \`exit\` event. Terminate it only if that takes too long.`
            : member === 'close'
              ? `Remove the argument that forces the close, and await the call: \`await ${target}.close()\`.`
              : `First wait for the callback of \`${target}.close()\`. Call \`${target}.${member}()\` only if that takes too long.`,
    python:
      member === 'stop'
        ? `Give running calls time to finish, in seconds: \`${target}.stop(grace=20)\`.`
        : `Call \`${target}.terminate()\` and \`${target}.join(20)\` first, and \`kill()\` only if that times out.`,
    go:
      member === 'Stop'
        ? `Call \`${target}.GracefulStop()\`, and \`Stop\` only if that takes too long.`
        : `Call \`${target}.Shutdown(ctx)\` with a context that has a timeout, and \`Close\` only if that fails.`,
    java:
      member === 'stop'
        ? `Give open requests time to finish, in seconds: \`${target}.stop(20)\`.`
        : member === 'shutdown'
          ? `Let running jobs finish: \`${target}.shutdown(true)\`.`
          : `Call \`${target}.shutdown()\` and \`${target}.awaitTermination(20, TimeUnit.SECONDS)\` first, and \`${member}\` only if that times out.`,
  })
}

/** In Go, `Close` is a member of most things: the closed object must serve requests of users, and not only profiles or metrics. */
const servesUsers = (system: System, { at, target, member, file }: Linked<StopCall>): boolean =>
  !at.path.endsWith('.go') ||
  member !== 'Close' ||
  system.facts('server').some(({ on, file: other }) => on !== undefined && on.split('.').at(-1) === target && other.unit === file.unit)

/**
 * Another executor is given time: of the same file, or of the same service if this one has a queue too. Its author counts on work that must
 * end.
 */
const drainsOthers = (system: System, { at, target, member, file }: Linked<StopCall>): boolean => {
  if (member !== 'shutdownNow') return false
  const queues = (path: string, name: string): boolean =>
    system
      .facts('long-lived')
      .some((live) => live.at.path === path && live.heldBy === name && live.what === 'executor' && live.hasNoQueue !== true)
  const isLike = queues(at.path, target)
  return system.facts('stop-call').some((other) => {
    if (other.member !== 'awaitTermination' || other.target === '') return false
    if (other.at.path === at.path) return other.target !== target
    return isLike && other.inService && other.file.unit === file.unit && queues(other.at.path, other.target)
  })
}

/** The change removes the wait for this executor, whose work must have mattered to its author. */
const waitedBefore = (system: System, change: Change | undefined, { at, target, member, within }: Linked<StopCall>): boolean => {
  if (!change || member !== 'shutdownNow') return false
  const waits = (of: System, path: string): boolean =>
    of
      .facts('stop-call')
      .some((other) => other.at.path === path && other.member === 'awaitTermination' && other.target === target && other.within === within)
  return waits(change.base, change.file(at.path)?.previousPath ?? at.path) && !waits(system, at.path)
}

/** The base stops the same thing with time for its work, and the head does not. */
const gaveTimeBefore = (system: System, change: Change | undefined, stop: Linked<StopCall>): boolean => {
  if (!change) return false
  const { at, target, within } = stop
  const gentle = (of: System, path: string): boolean =>
    of
      .facts('stop-call')
      .some((one) => !one.force && one.at.path === path && one.target === target && one.within === within && mayDrain(one, stop))
  return target !== '' && gentle(change.base, change.file(at.path)?.previousPath ?? at.path) && !gentle(system, at.path)
}

/** Whether a stop is the one of the same library that waits: the same call with other arguments, or the member for it. */
const mayDrain = (one: StopCall, { member }: StopCall): boolean => one.member === member || drains[member] === one.member

/** Members that stop at once, and the members of the same libraries that wait for work in progress. */
const drains: Readonly<Record<string, string>> = { Stop: 'GracefulStop', Close: 'Shutdown', forceShutdown: 'tryShutdown' }

/** Members that stop threads and processes. They may cut off little work, and do not abort requests. */
const endsWorkers: ReadonlySet<string> = new Set(['shutdownNow', 'shutdown', 'kill', 'terminate'])

export const forceClosedConnections = rule({
  id: 'force-closed-connections',
  check: '8.2',
  alsoServes: ['8.3', '8.5'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Shutdown aborts requests or jobs in progress',
  why: 'On every release, requests fail or jobs stop half done. On a busy service this looks like an outage of a few seconds.',
  fix: 'Stop accepting work, wait until requests and jobs in progress have finished, and abort the rest only shortly before the grace period ends.',
  blindSpots:
    'Threads and processes that are stopped at once are a preview, because their work may be worth little. It is not a preview if the change removes the wait for them, or if the service gives a similar executor time.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system, change) {
    for (const stop of system.facts('stop-call')) {
      if (!stop.inService || !stop.force || !servesUsers(system, stop)) continue
      const isOption = stop.target === ''
      const wasWaited = waitedBefore(system, change, stop)
      const gaveTime = gaveTimeBefore(system, change, stop)
      if (isOption || stop.onSignal || wasWaited || gaveTime)
        yield gapAt(stop, {
          ...(endsWorkers.has(stop.member)
            ? {
                // On real code, interrupted threads only read again what they keep in memory.
                ...(wasWaited || gaveTime || drainsOthers(system, stop) ? {} : { stage: 'preview' as const }),
                severity: 'P2' as const,
                risk: 'On every release, work stops halfway and may leave partial results. The next instance may have to repeat it.',
              }
            : {}),
          fix: fixFor(stop),
          message: endsWorkers.has(stop.member)
            ? `\`${stop.subject}\` aborts work in progress, and nothing before the call waits for it. This work fails on every deploy.`
            : `\`${stop.subject}\` aborts requests or jobs in progress${isOption ? ' as soon as the server closes' : ', and nothing before the call waits for them'}. This work fails on every deploy.`,
        })
    }
  },
})
