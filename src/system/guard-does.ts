import type { Guard } from '#model/facts/endpoint'
import type { System } from '#model/system'
import { functionsFrom, keyOf } from './follow.ts'
import { remembered } from './reads.ts'

/** Whether the function that a guard is, or one that it calls, carries a mark. False for a guard that the repository does not contain. */
export const guardDoes = (system: System, path: string, guard: Guard, mark: string): boolean =>
  functionsOf(system, path, guard).some(
    (found) => system.does(found.path, found.name, mark) || (mark === 'limits-rate' && limiters(system).has(keyOf(found))),
  )

/** Constants that hold a request limit. */
const limiters = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      system.facts('operation-mark').flatMap((one) => (one.mark === 'limiter' ? [keyOf({ path: one.at.path, name: one.within })] : [])),
    ),
)

/** The functions of the repository that a guard is, and those that it runs. */
const functionsOf = (system: System, path: string, { function: own, given = [] }: Guard) =>
  [...(own ? [own] : []), ...given].flatMap((ref) => system.define(path, ref) ?? [])

/** Functions with a condition that refuses callers, with the functions around each. */
const refusingFunctions = remembered((system): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { against, at, within, refuses } of system.facts('protection')) {
    if (against !== 'access' || refuses === 'skips') continue
    const parts = within.split(' > ')
    parts.forEach((_, to) => found.add(keyOf({ path: at.path, name: parts.slice(0, to + 1).join(' > ') })))
  }
  return found
})

/** Whether a function, or one that it calls, refuses callers by a condition. */
export const refusesCallers = (system: System, start: { readonly path: string; readonly name: string }): boolean =>
  functionsFrom(system, [start]).some((one) => refusingFunctions(system).has(keyOf(one)))

/** Whether a guard is known to ask who calls: by its library, its name, or the conditions of its function. */
export const guardAsksCaller = (system: System, path: string, guard: Guard): boolean => {
  if (guard.against?.includes('access')) return true
  return functionsOf(system, path, guard).some((found) => refusesCallers(system, found))
}
