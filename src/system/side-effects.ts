import type { EffectKind, SideEffect } from '#model/facts/side-effect'
import type { Linked, System } from '#model/system'

const known = new WeakMap<System, readonly Linked<SideEffect>[]>()

/** Side effects of a snapshot: those of its libraries, and those through an instance of another file that is what it has to be. */
export const sideEffectsOf = (system: System): readonly Linked<SideEffect>[] => {
  const before = known.get(system)
  if (before) return before
  const makers = new Map(system.facts('effect-client').map((client) => [`${client.at.path}\0${client.name}`, client.maker]))
  const effects = system.facts('side-effect').filter(({ at, through }) => {
    if (!through) return true
    const target = system.define(at.path, through.instance)
    const maker = target && makers.get(`${target.path}\0${target.name}`)
    return maker !== undefined && through.makers.includes(maker)
  })
  known.set(system, effects)
  return effects
}

/** How many calls away from a function an effect is looked for. */
const effectDepth = 2

const byFunctionOf = new WeakMap<System, ReadonlyMap<string, readonly Linked<SideEffect>[]>>()

const byFunction = (system: System): ReadonlyMap<string, readonly Linked<SideEffect>[]> => {
  const before = byFunctionOf.get(system)
  if (before) return before
  const made = Map.groupBy(sideEffectsOf(system), ({ at, within }) => `${at.path}\0${within}`)
  byFunctionOf.set(system, made)
  return made
}

/** The nearest effect that a function has when it is called: its own, or that of a function that it calls. */
export const effectOf = (
  system: System,
  start: { readonly path: string; readonly name: string },
  counts: (effect: Linked<SideEffect>, depth: number) => boolean,
): Linked<SideEffect> | undefined => {
  const effects = byFunction(system)
  const seen = new Set<string>()
  let frontier = [start]
  for (let depth = 0; depth <= effectDepth; depth += 1) {
    for (const { path, name } of frontier) {
      const found = effects.get(`${path}\0${name}`)?.find((effect) => counts(effect, depth))
      if (found) return found
    }
    frontier = frontier
      .flatMap(({ path, name }) => system.callees(path, name))
      .filter(({ path, name }) => {
        const key = `${path}\0${name}`
        return !seen.has(key) && seen.add(key)
      })
  }
  return undefined
}

/** What a side effect is, in words. */
export const effectInWords: Readonly<Record<EffectKind, string>> = {
  payment: 'moves money',
  email: 'sends an e-mail',
  sms: 'sends a text message',
  chat: 'posts a message',
  queue: 'puts a job or message on a queue',
  http: 'changes something at another service',
}
