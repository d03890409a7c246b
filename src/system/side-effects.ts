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

/** What a side effect is, in words. */
export const effectInWords: Readonly<Record<EffectKind, string>> = {
  payment: 'moves money',
  email: 'sends an e-mail',
  sms: 'sends a text message',
  chat: 'posts a message',
  queue: 'puts a job or message on a queue',
  http: 'changes something at another service',
}
