import type { Protection } from '#model/facts/protection'

/** A protection, as far as two are compared. */
export type Asking = Pick<Protection, 'against' | 'asks' | 'of' | 'bySaid'>

/** Who somebody is asks for less than what they may do. */
const levelOf = ({ against, of }: Asking): number =>
  against === 'access' && !of.some((each) => each === 'right' || each === 'owner' || each === 'signature') ? 0 : 1

/** Whether two protections ask the same, however it is written. */
export const asksSame = (one: Asking, other: Asking): boolean =>
  one.against === other.against && one.asks.length === other.asks.length && one.asks.every((each, at) => each === other.asks[at])

/** Whether a protection asks all that another one asked. */
export const asksAll = (one: Asking, other: Asking): boolean => other.asks.length > 0 && other.asks.every((each) => one.asks.includes(each))

/** Whether two protections have a part of what they ask in common. */
export const asksSomeOf = (one: Asking, other: Asking): boolean =>
  one.against === other.against && one.asks.some((each) => other.asks.includes(each))

/** Whether a protection asks a part of what another one asked: `a && b` became `b` inside a branch of `a`. */
export const asksPartOf = (one: Asking, other: Asking): boolean =>
  one.against === other.against && one.asks.length > 0 && one.asks.every((each) => other.asks.includes(each))

/** Whether a protection is at least as strong as another one of its kind, whatever exactly it asks. */
export const isAsStrong = (one: Asking, other: Asking): boolean => one.against === other.against && levelOf(one) >= levelOf(other)

/**
 * Whether a protection of the head does what one of the base did.
 *
 * @param known the protections of the base in the same function: another one of them protected as well before, and replaces nothing
 */
export const standsFor = (one: Asking, lost: Asking, known: readonly Asking[]): boolean => {
  if (!isAsStrong(one, lost)) return false
  if (asksSame(one, lost) || asksAll(one, lost) || levelOf(one) > levelOf(lost)) return true
  return !known.some((other) => asksSame(other, one))
}

/** Whether only the words of the refusal, or that somebody is there at all, make it a protection. */
export const isWeak = (asking: Asking): boolean => asking.bySaid === true || levelOf(asking) === 0
