import type { System } from '#model/system'
import type { Kept } from './kept-safeguards.ts'
import { remembered } from './reads.ts'

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

/** The functions around a function, innermost first: `run > tick` and `run` of `run > tick > go`. */
const outerOf = (within: string): readonly string[] => {
  const names = within.split(' > ')
  return names.slice(0, -1).map((_, index) => names.slice(0, names.length - 1 - index).join(' > '))
}

/** The functions of the same file that call a function. */
const callersOf = (system: System, path: string, within: string): readonly string[] => {
  const own = within.slice(Math.max(within.lastIndexOf(' > ') + 3, within.lastIndexOf('.') + 1, 0))
  return system
    .facts('effects')
    .flatMap(({ at, within: caller, effects }) =>
      at.path === path && caller !== within && effects.some(({ name }) => name === own) ? [caller] : [],
    )
}

/**
 * The function that does the work of a safeguard's own function, which the change removes: the one around a removed closure, or a caller that
 * now makes the calls of a removed helper itself. For a stop handler in a closure, it is the function around it if that still starts a server.
 *
 * @returns its name in the same file, or undefined if the work is gone as well
 */
export const takenOverBy = (head: System, base: System, { at: { path }, within, against }: Kept): string | undefined => {
  if (within === '' || head.hasFunction(path, within) || !base.hasFunction(path, within)) return undefined
  const around = outerOf(within).find((outer) => head.hasFunction(path, outer))
  if (against === 'abrupt-end')
    return around !== undefined && head.facts('server').some((one) => one.at.path === path && one.within === around) ? around : undefined
  const did = new Set(callsOf(base, path, within))
  return [...(around === undefined ? [] : [around]), ...callersOf(base, path, within)].find((other) => {
    if (!head.hasFunction(path, other)) return false
    const [before, now] = [callsOf(base, path, other), callsOf(head, path, other)]
    return [...did].some((name) => count(now, name) > count(before, name))
  })
}
