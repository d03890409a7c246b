import type { EffectKind, SideEffect } from '#model/facts/documents/side-effect'
import type { Linked, System } from '#model/system'
import { remembered } from '#link/reads'

/**
 * Side effects of a snapshot: library calls, and calls through an instance defined in another file, if that instance is of the right kind.
 */
export const sideEffectsOf = remembered((system): readonly Linked<SideEffect>[] => {
  const makers = new Map(system.facts('effect-client').map((client) => [`${client.at.path}\0${client.name}`, client.maker]))
  const kept = system.facts('effect-client').filter(({ member }) => member !== undefined)
  return system.facts('side-effect').flatMap((effect) => {
    const { at, through, file } = effect
    if (!through) return [effect]
    const target = through.member === undefined ? system.define(at.path, through.instance) : undefined
    const maker =
      through.member === undefined
        ? target && makers.get(`${target.path}\0${target.name}`)
        : kept.find((client) => client.member === through.member && client.file.unit === file.unit)?.maker
    if (maker === undefined || !through.makers.includes(maker)) return []
    const kind = through.kinds?.[maker]
    return kind === undefined || kind.library === effect.library ? [effect] : [{ ...effect, ...kind }]
  })
})

/** How many calls deep effects are searched for. */
const effectDepth = 2

const byFunction = remembered((system): ReadonlyMap<string, readonly Linked<SideEffect>[]> =>
  Map.groupBy(sideEffectsOf(system), ({ at, within }) => `${at.path}\0${within}`),
)

/** The nearest effect of calling a function: its own, or that of a function that it calls, or that it passes on if these count. */
export const effectOf = (
  system: System,
  start: { readonly path: string; readonly name: string },
  counts: (effect: Linked<SideEffect>, depth: number) => boolean,
  handed = false,
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
      .flatMap(({ path, name }) => (handed ? system.uses(path, name) : system.callees(path, name)))
      .filter(({ path, name }) => {
        const key = `${path}\0${name}`
        return !seen.has(key) && seen.add(key)
      })
  }
  return undefined
}

/** What a side effect does, in words. */
export const effectInWords: Readonly<Record<EffectKind, string>> = {
  payment: 'moves money',
  email: 'sends an email',
  sms: 'sends a text message',
  chat: 'posts a message',
  queue: 'puts a job or message on a queue',
  http: 'changes data in another service',
}
