import type { Exclusion } from '#model/facts/process/exclusion'
import type { Linked, System } from '#model/system'
import type { Kept } from './kept-safeguards.ts'
import { guardedAt } from './protections/guarded.ts'
import { remembered } from '#link/reads'

const exclusionsByFile = remembered((system): ReadonlyMap<string, readonly Linked<Exclusion>[]> =>
  Map.groupBy(system.facts('exclusion'), ({ at }) => at.path),
)

/** The lock without the name of its object: `mu.Lock` of `r.mu.Lock`. */
const lockOf = (by: string): string => by.split('.').slice(-2).join('.').replace('()', '')

/** Fields that a part of a function changes: `count` of `r.count++`. */
const changed = (names: readonly string[]): readonly string[] => names.filter((name) => name.startsWith('=') && name !== '=')

/** Fields that a function changed under a lock, and those of them that it still changes. */
const fieldsOf = (head: System, base: System, { at: { path }, within, by }: Kept) => {
  const held = (exclusionsByFile(base).get(path) ?? []).filter((one) => one.within === within && lockOf(one.by) === lockOf(by))
  const fields = [...new Set(changed(held.flatMap(({ holds }) => holds.map(({ name }) => name))))]
  const now = new Set(guardedAt(head, path, within)?.effects.map(({ name }) => name))
  // An element of a field is changed without its name: `r.items[key] = item`.
  return { fields, still: fields.filter((field) => now.has(field) || now.has('=')) }
}

/** Whether a function changes nothing any more of what it changed under a lock: the state is somewhere else now. */
export const isStateGone = (head: System, base: System, lost: Kept): boolean => {
  const { fields, still } = fieldsOf(head, base, lost)
  return fields.length > 0 && still.length === 0
}
