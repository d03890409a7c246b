import type { Exclusion, HeldEffect } from '#model/facts/process/exclusion'
import type { Change, Linked, System } from '#model/system'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { remembered } from '#link/reads'

/** Something that ran while a lock was held, and that the change moved out, though the function still takes the lock. */
export interface LeftOut {
  readonly lock: Linked<Exclusion>
  readonly effect: HeldEffect
  /** It now runs before the lock is taken, or after it is given back. */
  readonly runs: 'before' | 'after'
}

const byFunction = remembered((system): ReadonlyMap<string, readonly Linked<Exclusion>[]> =>
  Map.groupBy(system.facts('exclusion'), ({ at, within }) => `${at.path}\0${within}`),
)

const changes = (name: string): boolean => name.startsWith('=') || protectionNames.changes.has(wordsOf(name)[0] ?? '')
const reads = (name: string): boolean => protectionNames.reads.has(wordsOf(name)[0] ?? '')

const has = (effects: readonly HeldEffect[], name: string): boolean => effects.some((effect) => effect.name === name)

/**
 * What a lock no longer covers: a write that now comes after its release, or the read whose result is changed under it. What does not use the
 * values of the part under the lock, such as a message that is sent, may run without it.
 */
export function* shrunkLocks(head: System, change: Change): Generator<LeftOut> {
  const earlier = byFunction(change.base)
  for (const [key, locks] of byFunction(head)) {
    const before = earlier.get(key)
    if (!before) continue
    const reported = new Set<string>()
    for (const lock of locks) {
      const was = before.filter(({ by }) => by === lock.by)
      if (!lock.inService || was.length === 0) continue
      for (const effect of lock.besides) {
        const { name, at, isTied } = effect
        if (!isTied || reported.has(name) || locks.some(({ holds }) => has(holds, name))) continue
        if (!was.some(({ holds }) => has(holds, name)) || has(before[0]?.besides ?? [], name)) continue
        const runs = at.startLine <= lock.at.startLine ? 'before' : 'after'
        const rest = was.flatMap(({ holds }) => holds).filter((other) => other.name !== name)
        const isLost =
          runs === 'after'
            ? changes(name) && (rest.length > 0 || name.startsWith('='))
            : reads(name) && lock.holds.some((other) => changes(other.name)) && rest.length > 0
        if (!isLost) continue
        reported.add(name)
        yield { lock, effect, runs }
      }
    }
  }
}
