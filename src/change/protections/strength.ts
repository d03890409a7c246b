import type { Protection } from '#model/facts/requests/protection'
import { isOwnerName } from '#models/naming/owner-name'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'

/** The parts of a protection that are compared. */
export type Asking = Pick<Protection, 'against' | 'asks' | 'of' | 'about' | 'unless' | 'bySaid'>

/** Checking the caller's identity is weaker than checking the caller's rights. */
const levelOf = ({ against, of }: Asking): number =>
  against === 'access' && !of.some((each) => each === 'right' || each === 'owner' || each === 'signature') ? 0 : 1

/** Whether two protections check the same, in any form. */
export const asksSame = (one: Asking, other: Asking): boolean =>
  one.against === other.against && one.asks.length === other.asks.length && one.asks.every((each, at) => each === other.asks[at])

/** Whether a protection checks everything that another one checked. */
export const asksAll = (one: Asking, other: Asking): boolean => other.asks.length > 0 && other.asks.every((each) => one.asks.includes(each))

/** A key asks nothing: `id` of a row and `id` of a user are other things. */
const isTelling = (name: string): boolean =>
  !wordsOf(name).every((word) => protectionNames.keys.has(word) || protectionNames.sizes.has(word))

const isPrincipal = (name: string): boolean => !isOwnerName(name) && wordsOf(name).some((word) => protectionNames.principals.has(word))

/** Whether one of these names holds the caller, or a value that a protection checks. */
export const holdsSame = (held: readonly string[], { asks, about, against }: Asking): boolean => {
  const names = new Set([...asks, ...about.map((name) => name.toLowerCase())].filter(isTelling))
  return held.some((name) => names.has(name.toLowerCase()) || (against === 'access' && isPrincipal(name)))
}

/** Whether two protections ask about the same: the caller, what the caller may do, or the same member of the same thing. */
export const isAboutSame = (one: Asking, other: Asking): boolean => {
  if (one.asks.some((name) => isTelling(name) && other.asks.includes(name))) return true
  if (one.against === 'address') return holdsSame(one.about, other)
  return one.of.includes('right') || one.of.includes('signature') || one.about.some(isPrincipal)
}

/** Whether more lets everybody pass than before: a switch, or a value that the request chooses. */
const isNarrower = (one: Asking, lost: Asking): boolean => one.unless?.some((name) => !lost.unless?.includes(name)) === true

/** Whether two protections check some of the same values. */
export const asksSomeOf = (one: Asking, other: Asking): boolean =>
  one.against === other.against && one.asks.some((each) => isTelling(each) && other.asks.includes(each))

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
  if (!isAsStrong(one, lost) || isNarrower(one, lost)) return false
  if (asksSame(one, lost) || asksAll(one, lost) || levelOf(one) > levelOf(lost)) return true
  return isAboutSame(one, lost) && !known.some((other) => asksSame(other, one))
}

/** Whether a protection is recognized only by the words of its refusal, or checks only that there is a caller. */
export const isWeak = (asking: Asking): boolean => asking.bySaid === true || levelOf(asking) === 0

/** A protection that asks all that another one asked, and lets everybody pass in more cases. */
export const isNarrowed = (one: Asking, lost: Asking): boolean =>
  one.against === lost.against && asksAll(one, lost) && isNarrower(one, lost)

/** What lets a caller pass, if any of it holds: `a` and `b` of `not (a or b)`, and of `!a && !b`. */
const waysPast = (by: string): readonly string[] => {
  const text = by.replaceAll(/\s+/g, ' ').trim()
  const inner = /^(?:not |!) ?\((.+)\)$/.exec(text)?.[1]
  if (inner !== undefined && !/[()]/.test(inner.replaceAll(/\w\([^()]*\)/g, '')) && !/&&| and /.test(inner))
    return inner.split(/ \|\| | or /)
  const parts = text.split(/ && | and /)
  if (/\|\|| or /.test(text) || !parts.every((part) => /^(?:not |!)/.test(part))) return []
  return parts.map((part) => part.replace(/^(?:not |!) ?/, ''))
}

/** Whether a condition lets only some of those pass that another one let pass. */
export const isStricter = (one: { readonly by: string }, lost: { readonly by: string }): boolean => {
  const [now, before] = [waysPast(one.by), waysPast(lost.by)]
  return now.length > 0 && now.length < before.length && now.every((way) => before.includes(way))
}
