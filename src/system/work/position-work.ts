import type { MemoryPosition } from '#model/facts/work/memory-position'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { namedEffectFrom } from '../effects/named-effects.ts'
import { mayBeRefused, rowInText } from '../data/rows-added.ts'
import { effectInWords, effectOf } from '../effects/side-effects.ts'

/** What the work behind a position does outside the process. */
export interface PositionWork {
  readonly what: string
  readonly callee: string
  /** It leaves the service and cannot be taken back. */
  readonly sends: boolean
}

/**
 * What the function that moves a position does, if a second run of the same work shows: it sends something, or inserts rows that nothing
 * recognizes. After a start at the present time, any write shows, since the time in between is left out.
 */
export const workBehind = (system: System, position: Linked<MemoryPosition>): PositionWork | undefined => {
  const start = { path: position.at.path, name: position.within }
  const effect = effectOf(system, start, () => true)
  if (effect) return { what: effectInWords[effect.effect], callee: effect.callee, sends: true }
  const named = namedEffectFrom(system, start)
  if (named) return { what: named.movesMoney ? effectInWords.payment : 'sends something', callee: named.name, sends: true }
  const functions = functionsFrom(system, [start], { steps: 3 })
  const writes = system.facts('data-access').filter((access) => access.operation !== 'read' && standsIn(access, functions))
  if (position.initial === 'now') {
    const [write] = writes
    const text = write ?? functions.map((one) => rowInText(system, one)).find((row) => row !== undefined)
    return text && { what: 'writes rows', callee: text.callee, sends: false }
  }
  if (writes.some(({ operation, conflictSafe }) => operation === 'upsert' || operation === 'delete' || conflictSafe)) return undefined
  const insert =
    writes.find(({ operation, repeated }) => operation === 'create' && repeated) ??
    functions.map((one) => rowInText(system, one)).find((row) => row !== undefined)
  if (!insert || system.does(start.path, start.name, 'removes-duplicates') || mayBeRefused(system, start)) return undefined
  return { what: 'inserts rows', callee: insert.callee, sends: false }
}
