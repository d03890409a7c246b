import type { Effect, Effects, Protection } from '#model/facts/requests/protection'
import type { Linked, System } from '#model/system'
import { remembered } from '#link/reads'

/** The effects of one function, and its file's protections by number. */
export interface Guarded {
  readonly path: string
  readonly within: string
  readonly effects: readonly Effect[]
  readonly alsoAsks: readonly string[]
  readonly guard: (id: number) => Linked<Protection> | undefined
}

interface Index {
  readonly byFunction: ReadonlyMap<string, Guarded>
  /** By each part of the name of a function: `RolesGuard` and `canActivate`. */
  readonly byPart: ReadonlyMap<string, readonly Guarded[]>
  /** The functions with a call of this name. */
  readonly byCall: ReadonlyMap<string, readonly Guarded[]>
}

const keyOf = (path: string, within: string): string => `${path}\n${within}`

const indexOf = remembered((system): Index => {
  const guards = new Map<string, Map<number, Linked<Protection>>>()
  for (const fact of system.facts('protection')) {
    const own = guards.get(fact.at.path) ?? new Map<number, Linked<Protection>>()
    guards.set(fact.at.path, own.set(fact.id, fact))
  }
  const byFunction = new Map<string, Guarded>()
  const byCall = new Map<string, Guarded[]>()
  const byPart = new Map<string, Guarded[]>()
  const add = ({ at: { path }, within, effects, alsoAsks = [] }: Linked<Effects>): void => {
    const own = guards.get(path)
    const guarded = { path, within, effects, alsoAsks, guard: (id: number) => own?.get(id) }
    byFunction.set(keyOf(path, within), guarded)
    for (const part of new Set(within.split(/ > |\./))) {
      const list = byPart.get(part)
      if (list) list.push(guarded)
      else byPart.set(part, [guarded])
    }
    for (const name of new Set(effects.map((effect) => effect.name))) {
      const list = byCall.get(name)
      if (list) list.push(guarded)
      else byCall.set(name, [guarded])
    }
  }
  system.facts('effects').forEach(add)
  return { byFunction, byCall, byPart }
})

/** The effects of a function; undefined if it has none that are followed. */
export const guardedAt = (system: System, path: string, within: string): Guarded | undefined =>
  indexOf(system).byFunction.get(keyOf(path, within))

/** Functions of this name, and those inside a function or a class of this name. */
export const partsNamed = (system: System, name: string): readonly Guarded[] => indexOf(system).byPart.get(name) ?? []

/** The last part of a function's name: `remove` of `Orders.remove`. */
export const ownName = (within: string): string => within.slice(within.lastIndexOf('.') + 1)

/** The functions that call a function, as far as names and links show it. */
export const callersOf = (system: System, path: string, within: string): readonly Guarded[] =>
  (indexOf(system).byCall.get(ownName(within)) ?? []).filter((caller) =>
    system.callees(caller.path, caller.within).some((callee) => callee.path === path && callee.name === within),
  )

/** The protections before an effect. */
export const before = ({ guard }: Guarded, { behind = [], perhaps = [] }: Effect, isCertain: boolean): readonly Linked<Protection>[] =>
  (isCertain ? behind : [...behind, ...perhaps]).flatMap((id) => guard(id) ?? [])

/** All protections in a function. */
export const guardsIn = (guarded: Guarded): readonly Linked<Protection>[] => [
  ...new Set(guarded.effects.flatMap((effect) => before(guarded, effect, false))),
]

/** The calls in a function with this name. */
export const named = ({ effects }: Guarded, name: string): readonly Effect[] => effects.filter((effect) => effect.name === name)
