import type { System } from '#model/system'
import { leftWorkNames as known } from '#models/naming/left-work-names'
import { wordsOf } from '#models/naming/words'
import { functionsFrom } from '#link/follow'

/** Whether a call serves only the process itself, or observes it, by its name. */
export const isHarmless = (name: string): boolean => wordsOf(name).some((word) => known.harmless.has(word))

/** A call that moves money, or sends something to a person, by its name. */
export const isNamedEffect = (name: string): boolean => {
  const [first = ''] = wordsOf(name.slice(name.lastIndexOf('.') + 1))
  if (isHarmless(name)) return false
  const holder = name.includes('.') ? wordsOf(name.slice(0, name.lastIndexOf('.'))) : []
  if (holder.some((word) => known.messengers.has(word))) return true
  return known.effects.has(first) || (known.sends.has(first) && wordsOf(name).some((word) => known.messages.has(word)))
}

/** A call that has an effect outside the service, by its name. */
export interface NamedEffect {
  readonly name: string
  readonly movesMoney: boolean
}

/** Whether a call moves money, by its name. */
export const isPayment = (name: string): boolean => movers.has(wordsOf(name)[0] ?? '')

const movers: ReadonlySet<string> = new Set(['charge', 'pay', 'refund', 'payout', 'disburse', 'transfer', 'withdraw'])

/**
 * The first call, of a function or those that it calls, that moves money or sends something to a person, by its name. Nothing if one of them
 * seems to take its work for itself first.
 */
export const namedEffectFrom = (
  system: System,
  start: { readonly path: string; readonly name: string },
  handed = false,
): NamedEffect | undefined => {
  const names = functionsFrom(system, [start], { steps: 2, handed })
    .flatMap(({ path, name }) =>
      system.facts('effects').filter(({ at, within }) => at.path === path && (within === name || within.startsWith(`${name} > `))),
    )
    .flatMap(({ effects }) => effects.map(({ name }) => name))
  if (names.some((name) => wordsOf(name).some((word) => known.claims.has(word)))) return undefined
  const name = names.find(isNamedEffect)
  return name === undefined ? undefined : { name, movesMoney: isPayment(name) }
}
