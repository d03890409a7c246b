import type { Protection } from '#model/facts/protection'

/** The parts of a protection that are compared. */
export type Asking = Pick<Protection, 'against' | 'asks' | 'of' | 'bySaid'>

/** Checking the caller's identity is weaker than checking the caller's rights. */
const levelOf = ({ against, of }: Asking): number =>
  against === 'access' && !of.some((each) => each === 'right' || each === 'owner' || each === 'signature') ? 0 : 1

/** Whether two protections check the same, in any form. */
export const asksSame = (one: Asking, other: Asking): boolean =>
  one.against === other.against && one.asks.length === other.asks.length && one.asks.every((each, at) => each === other.asks[at])

/** Whether a protection checks everything that another one checked. */
export const asksAll = (one: Asking, other: Asking): boolean => other.asks.length > 0 && other.asks.every((each) => one.asks.includes(each))

/** Whether two protections check some of the same values. */
export const asksSomeOf = (one: Asking, other: Asking): boolean =>
  one.against === other.against && one.asks.some((each) => other.asks.includes(each))

/** Whether a protection checks a part of what another one checked: `a && b` became `b` inside a branch of `a`. */
export const asksPartOf = (one: Asking, other: Asking): boolean =>
  one.against === other.against && one.asks.length > 0 && one.asks.every((each) => other.asks.includes(each))

/** Whether a protection is at least as strong as another one of its kind, whatever exactly it checks. */
export const isAsStrong = (one: Asking, other: Asking): boolean => one.against === other.against && levelOf(one) >= levelOf(other)

/**
 * Whether a protection of the head replaces one of the base.
 *
 * @param known the base's protections in the same function. They protected before as well, so they do not replace the lost one.
 */
export const standsFor = (one: Asking, lost: Asking, known: readonly Asking[]): boolean => {
  if (!isAsStrong(one, lost)) return false
  if (asksSame(one, lost) || asksAll(one, lost) || levelOf(one) > levelOf(lost)) return true
  return !known.some((other) => asksSame(other, one))
}

/** Whether a protection is recognized only by the words of its refusal, or checks only that there is a caller. */
export const isWeak = (asking: Asking): boolean => asking.bySaid === true || levelOf(asking) === 0
