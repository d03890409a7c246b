import { keyOf } from '#link/follow'
import { remembered } from '#link/reads'
import { withOuter, type Named } from '#link/users'

/** The functions that a function may call through a table that its object, or itself, is given, by its file and name. */
const targets = remembered((system): ReadonlyMap<string, readonly Named[]> => {
  const calls = system.facts('table-call')
  if (calls.length === 0) return new Map()
  const given = system.facts('handler-table').flatMap(({ at, to, argument, functions }) => {
    const taker = system.define(at.path, to)
    return taker ? [{ path: at.path, key: keyOf(taker), argument, functions }] : []
  })
  const result = new Map<string, Named[]>()
  for (const { at, within, taker, argument, parameter } of calls) {
    const key = keyOf({ path: at.path, name: taker })
    const tables = given.filter((table) => table.key === key && (table.argument === argument || table.argument === parameter))
    const found = tables.flatMap(({ path, functions }) =>
      functions.flatMap((ref) => {
        const target = system.define(path, ref)
        return target && system.hasFunction(target.path, target.name) ? [target] : []
      }),
    )
    if (found.length === 0) continue
    // What a function without a name calls, the function around it calls.
    for (const name of withOuter(within)) {
      const caller = keyOf({ path: at.path, name })
      result.set(caller, [...(result.get(caller) ?? []), ...found])
    }
  }
  return result
})

/** The functions of tables that this function, or its object, is given, and that it may call. */
export const dispatchedFrom = (system: Parameters<typeof targets>[0], from: Named): readonly Named[] =>
  targets(system).get(keyOf(from)) ?? []
