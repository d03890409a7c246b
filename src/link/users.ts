import type { System } from '#model/system'
import { keyOf } from './follow.ts'
import { remembered } from './reads.ts'

/** A function of a file. */
export interface Named {
  readonly path: string
  readonly name: string
}

/** The function and the functions around it: a function that is made inside another one belongs to it. */
export const withOuter = (within: string): readonly string[] =>
  within.split(' > ').map((_, at, parts) => parts.slice(0, parts.length - at).join(' > '))

/** The functions of a system that have effects or use others, by file, with what they use. */
export const functionsByFile = remembered((system): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>([...system.files.keys()].map((path) => [path, new Set([''])]))
  for (const { at, within } of [...system.facts('effects'), ...system.facts('recording'), ...system.facts('endpoint')])
    for (const name of withOuter(within)) found.get(at.path)?.add(name)
  return new Map([...found].map(([path, list]) => [path, [...list]]))
})

/** All functions, the modules themselves included. */
export const functionsOf = (system: System): readonly Named[] =>
  [...functionsByFile(system)].flatMap(([path, list]) => list.map((name) => ({ path, name })))

/** Functions that call a function or pass it on. */
export const usersOf = (system: System, fn: Named): readonly Named[] => reversed(system).get(keyOf(fn)) ?? []

const reversed = remembered((system): ReadonlyMap<string, readonly Named[]> => {
  const users = new Map<string, Named[]>()
  for (const one of functionsOf(system))
    for (const target of system.uses(one.path, one.name)) {
      const key = keyOf(target)
      const list = users.get(key)
      if (list) list.push(one)
      else users.set(key, [one])
    }
  return users
})
