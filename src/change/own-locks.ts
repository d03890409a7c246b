import type { RunsParameter } from '#model/facts/calls/retry'
import type { WrappedWork } from '#model/facts/data/transaction'
import type { LockKind } from '#model/facts/process/lock-kind'
import type { Safeguard } from '#model/facts/requests/safeguard'
import type { Linked, System } from '#model/system'
import { keyOf } from '#link/follow'
import { remembered } from '#link/reads'
import { withOuter } from '#link/users'
import { ownName } from './protections/guarded.ts'

/** Work that runs under a lock because a function of the repository, which is handed it, takes one before it runs it. */
export interface LockedWork {
  readonly work: Linked<WrappedWork>
  /** The lock that the function takes. */
  readonly lock: Linked<Safeguard>
  /** The last name of what runs under it, if the text shows one. */
  readonly runs: string | undefined
}

/** Locks that other instances respect, which end with a transaction or a session. A lock of threads may be given back before the work runs. */
const betweenInstances: ReadonlySet<LockKind> = new Set(['named', 'rows', 'free-rows', 'scheduled', 'single-flight'])

const outermost = (within: string): string => withOuter(within).at(-1) ?? within

/** Functions that take a lock and then run what they are handed, with the lock. */
const lockingFunctions = remembered((system): ReadonlyMap<string, Linked<Safeguard>> => {
  const locks = Map.groupBy(
    system.facts('safeguard').filter(({ lock, within }) => lock !== undefined && betweenInstances.has(lock) && within !== ''),
    ({ at, within }) => keyOf({ path: at.path, name: outermost(within) }),
  )
  const runsUnder = (run: Linked<RunsParameter>): Linked<Safeguard> | undefined =>
    locks.get(keyOf({ path: run.at.path, name: outermost(run.within) }))?.find(({ at }) => at.startLine <= run.at.startLine)
  return new Map(
    system.facts('runs-parameter').flatMap((run) => {
      const lock = runsUnder(run)
      return lock ? [[keyOf({ path: run.at.path, name: outermost(run.within) }), lock] as const] : []
    }),
  )
})

/** The lock of the function that is handed some work. */
const lockAround = (system: System, { at, to, within, subject }: Linked<WrappedWork>): Linked<Safeguard> | undefined => {
  const functions = lockingFunctions(system)
  const target = to && system.define(at.path, to)
  const called = system.callees(at.path, within).filter(({ name }) => ownName(name) === ownName(subject))
  const found = [...(target ? [target] : []), ...called].find(({ path, name }) => functions.has(keyOf({ path, name })))
  return found && functions.get(keyOf(found))
}

/** Work that is handed to functions of the repository which run it under a lock. */
export const workUnderOwnLocks = remembered((system): readonly LockedWork[] => {
  if (lockingFunctions(system).size === 0) return []
  return system.facts('wrapped-work').flatMap((work) => {
    const lock = work.parameter === undefined ? undefined : lockAround(system, work)
    return lock ? [{ work, lock, runs: work.runs ?? ownCallOf(work) }] : []
  })
})

const ownCallOf = ({ calls: [first] }: WrappedWork): string | undefined => first && ownName(first.callee)
