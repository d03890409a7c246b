import type { Safeguard } from '#model/facts/requests/safeguard'
import type { FloatingPromise } from '#model/facts/work/concurrency'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { remembered } from '#link/reads'

const rejects = (system: System, floating: Linked<FloatingPromise>): boolean => {
  const target = system.define(floating.at.path, floating.target)
  return target !== undefined && mayReject(system, target, 2)
}

const mayReject = (system: System, { path, name }: { readonly path: string; readonly name: string }, depth: number): boolean =>
  system.isMarked(path, name, 'may-reject') ||
  (depth > 0 && system.isMarked(path, name, 'rejects-with-callee') && calleeMayReject(system, path, name, depth))

/** A member of another file's export belongs to a client, unless it is a known function of the repository. */
const calleeMayReject = (system: System, path: string, name: string, depth: number): boolean => {
  const others = system.callees(path, name).filter((callee) => callee.path !== path)
  return others.length === 0 || others.some((callee) => mayReject(system, callee, depth - 1))
}

/** The listener of the process for unhandled rejections. With one, it keeps running, but cannot tell which request failed. */
const listenerIn = (system: System): Linked<Safeguard> | undefined =>
  system.facts('safeguard').find(({ inService, subject }) => inService && subject === 'crash process unhandledRejection')

/** Whether a listener exits the process, in its function or where it is installed. */
const exits = (system: System, { at, handler }: Linked<Safeguard>): boolean =>
  system
    .facts('forced-exit')
    .some(
      (exit) =>
        exit.at.path === at.path &&
        ((at.startLine <= exit.at.startLine && exit.at.endLine <= at.endLine) ||
          (handler !== undefined && exit.within.split(/ > |\./).includes(handler))),
    )

const keyOf = ({ at, subject, within }: Linked<FloatingPromise>): string => `${at.path}\0${subject}\0${within}`

/** How many promises of each key have their rejection handled. */
const caughtIn = remembered((system): ReadonlyMap<string, number> => {
  const caught = system.facts('floating-promise').filter(({ caughtAt }) => caughtAt)
  return new Map([...Map.groupBy(caught, keyOf)].map(([key, list]) => [key, list.length]))
})

/** Whether the rejection of one of these was handled before this change, and no longer is: a function may do the same several times. */
const wasCaught = (system: System, change: Change | undefined, floating: Linked<FloatingPromise>): boolean => {
  const key = keyOf(floating)
  return change !== undefined && (caughtIn(change.base).get(key) ?? 0) > (caughtIn(system).get(key) ?? 0)
}

const riskIfListened =
  'The process keeps running, and the calling code continues as if the work had succeeded. The only trace of the failure, if any, is what the listener logs, which may not say which operation failed.'

export const rejectionUnhandled = rule({
  id: 'rejection-unhandled',
  check: '4.8',
  alsoServes: ['3.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Unhandled promise rejection',
  why: 'In Node.js, an unhandled rejection crashes the process unless something listens for `unhandledRejection`. One failure then takes down every request and job in the process.',
  fix: 'Await the promise, or add a `.catch` that logs the error and says which operation failed (with a request, record or job id).',
  blindSpots: 'Reports only functions of this repository in which an operation that may fail is awaited outside every `try`.',
  languages: ['typescript'],
  *judge(system, change) {
    const listener = listenerIn(system)
    const isFatal = listener !== undefined && exits(system, listener)
    const listened = listener !== undefined && !isFatal
    for (const floating of system.facts('floating-promise')) {
      if (!floating.inService) continue
      if (floating.caughtAt) yield evidenceAt(floating, 'its rejection is handled', floating.caughtAt)
      else if (rejects(system, floating) || wasCaught(system, change, floating))
        yield gapAt(floating, {
          ...(listened
            ? { severity: 'P3' as const, risk: riskIfListened }
            : {
                risk: 'One failure takes down every request and job in the process.',
              }),
          fix: floating.timer
            ? 'Put the work of the callback into a `try`, and log the error in its `catch`.'
            : `Await \`${floating.callee}\` inside a \`try\` that handles its error, or add a \`.catch(…)\` that logs the error and names the failed operation.`,
          removed: `the handling of a rejection of \`${floating.callee}\``,
          message: `${floating.timer ? `\`${floating.callee}\` discards the promise of this callback` : `\`${floating.callee}\` is not awaited`}, and ${listened ? 'only the process-wide `unhandledRejection` listener sees a failure. The work is then lost, and the log may not say which operation failed' : isFatal ? 'only the process-wide `unhandledRejection` listener sees a failure. That listener exits the process' : 'nothing handles its rejection. If it rejects, Node.js crashes the process by default'}.`,
        })
    }
  },
})
