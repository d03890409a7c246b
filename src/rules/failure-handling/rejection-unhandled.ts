import type { FloatingPromise } from '#model/facts/concurrency'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { remembered } from '#system/reads'

const rejects = (system: System, floating: Linked<FloatingPromise>): boolean => {
  const target = system.define(floating.at.path, floating.target)
  return target !== undefined && mayReject(system, target, 2)
}

const mayReject = (system: System, { path, name }: { readonly path: string; readonly name: string }, depth: number): boolean =>
  system.isMarked(path, name, 'may-reject') ||
  (depth > 0 && system.isMarked(path, name, 'rejects-with-callee') && calleeMayReject(system, path, name, depth))

/** A member of what another file gives is a client's, unless it is known as a function of the repository. */
const calleeMayReject = (system: System, path: string, name: string, depth: number): boolean => {
  const others = system.callees(path, name).filter((callee) => callee.path !== path)
  return others.length === 0 || others.some((callee) => mayReject(system, callee, depth - 1))
}

/** The process listens for what nobody has handled: it goes on, and hears of it without knowing whose it was. */
const isListened = (system: System): boolean =>
  system.facts('safeguard').some(({ inService, subject }) => inService && subject === 'crash process unhandledRejection')

const keyOf = ({ at, subject, within }: Linked<FloatingPromise>): string => `${at.path}\0${subject}\0${within}`

/** Promises of a system whose rejection is handled. */
const caughtIn = remembered(
  (system): ReadonlySet<string> => new Set(system.facts('floating-promise').flatMap((one) => (one.caughtAt ? [keyOf(one)] : []))),
)

/** Its rejection was handled before this change. */
const wasCaught = (change: Change | undefined, floating: Linked<FloatingPromise>): boolean =>
  change !== undefined && caughtIn(change.base).has(keyOf(floating))

export const rejectionUnhandled = rule({
  id: 'rejection-unhandled',
  check: '4.8',
  alsoServes: ['3.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Rejection that nobody handles',
  why: 'Nobody waits for this promise, so that nobody hears of its failure. Node ends the process for an unhandled rejection unless something listens to `unhandledRejection`: one failed lookup takes down every request that the process was serving, or the work is lost without a word.',
  fix: 'Wait for it (`await`), or add a `.catch` that says what failed and for whom.',
  blindSpots: 'It speaks only of functions of this repository in which something that may fail is awaited outside every `try`.',
  languages: ['typescript'],
  *judge(system, change) {
    const listened = isListened(system)
    for (const floating of system.facts('floating-promise')) {
      if (!floating.inService) continue
      if (floating.caughtAt) yield evidenceAt(floating, 'its rejection is handled', floating.caughtAt)
      else if (rejects(system, floating) || wasCaught(change, floating))
        yield gapAt(floating, {
          ...(listened ? { severity: 'P3' as const } : {}),
          message: `${floating.timer ? `\`${floating.callee}\` drops the promise of this callback` : `Nobody waits for \`${floating.callee}\`: what follows runs before it is done`}, and ${listened ? 'only the listener of the whole process hears of its rejection' : 'nothing handles its rejection'}.`,
        })
    }
  },
})
