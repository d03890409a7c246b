import { keyOf } from './follow.ts'
import { remembered } from './reads.ts'
import type { Named } from './users.ts'

/**
 * The functions that a function may call through a table of them, by its file and name: `handlers[event.type](event)`. A table that a
 * constructor is given is that of the calls in the file of the constructor.
 */
const targets = remembered((system): ReadonlyMap<string, readonly Named[]> => {
  const calls = system.facts('table-call')
  if (calls.length === 0) return new Map()
  const byName = new Map<string, readonly Named[]>()
  const byFile = new Map<string, readonly Named[]>()
  for (const { at, name, to, functions } of system.facts('handler-table')) {
    const found = functions.flatMap((ref) => {
      const target = system.define(at.path, ref)
      return target && system.hasFunction(target.path, target.name) ? [target] : []
    })
    if (found.length === 0) continue
    const taker = to && system.define(at.path, to)
    if (name !== '') byName.set(keyOf({ path: at.path, name }), found)
    else if (taker) byFile.set(taker.path, [...(byFile.get(taker.path) ?? []), ...found])
  }
  const result = new Map<string, Named[]>()
  for (const { at, within, table } of calls) {
    const target = table && system.define(at.path, table)
    const found = table ? target && byName.get(keyOf(target)) : byFile.get(at.path)
    if (!found) continue
    // What a function without a name calls, the function around it calls.
    for (const name of within.split(' > ').map((_, part, all) => all.slice(0, part + 1).join(' > '))) {
      const key = keyOf({ path: at.path, name })
      result.set(key, [...(result.get(key) ?? []), ...found])
    }
  }
  return result
})

export const dispatchedFrom = (system: Parameters<typeof targets>[0], from: Named): readonly Named[] =>
  targets(system).get(keyOf(from)) ?? []
