import type { System } from '#model/system'
import type { Kept } from './kept-safeguards.ts'
import { callersOf } from './protections/guarded.ts'
import { remembered } from '#link/reads'
import { withOuter } from '#link/users'

/** The names of what each function calls, by file and function. */
const callsByFunction = remembered(
  (system): ReadonlyMap<string, readonly string[]> =>
    new Map(
      system
        .facts('effects')
        .map(({ at, within, effects }) => [`${at.path}\0${within}`, effects.flatMap(({ name }) => (name === '' ? [] : [name]))]),
    ),
)

const callsOf = (system: System, path: string, name: string): readonly string[] => callsByFunction(system).get(`${path}\0${name}`) ?? []

const count = (names: readonly string[], name: string): number => names.filter((other) => other === name).length

/**
 * Another function of the file that now does the work of a safeguard's function, which the change removes. It is the function around a removed
 * closure, or a caller that makes the calls of a removed helper itself. A stop handler in a closure protects the server that the function
 * around it starts.
 *
 * @returns its name, or undefined if the work is gone as well
 */
export const takenOverBy = (head: System, base: System, { at: { path }, within, against }: Kept): string | undefined => {
  if (within === '' || head.hasFunction(path, within) || !base.hasFunction(path, within)) return undefined
  const around = withOuter(within)
    .slice(1)
    .find((outer) => head.hasFunction(path, outer))
  if (against === 'abrupt-end')
    return around !== undefined && head.facts('server').some((one) => one.at.path === path && one.within === around) ? around : undefined
  const callers = callersOf(base, path, within).flatMap((caller) => (caller.path === path ? [caller.within] : []))
  const did = new Set(callsOf(base, path, within))
  return [...(around === undefined ? [] : [around]), ...callers].find((other) => {
    if (!head.hasFunction(path, other)) return false
    const [before, now] = [callsOf(base, path, other), callsOf(head, path, other)]
    return [...did].some((name) => count(now, name) > count(before, name))
  })
}
