import type { Effect } from '#model/facts/requests/protection'
import type { System } from '#model/system'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { isWithoutEffect } from '#system/effects/effects-in'
import { answers } from './answers.ts'
import { before, guardsIn, named, ownName, type Guarded } from './guarded.ts'
import { onlyReads } from './only-reads.ts'
import { protectsItself } from './protects-itself.ts'
import { asksAll, asksPartOf, asksSame, asksSomeOf, holdsSame, isNarrowed, isWeak, standsFor, type Asking } from './strength.ts'

/** A protection of the base, and its function before and after the change. */
export interface Compared {
  readonly head: System
  readonly lost: Asking
  readonly base: Guarded
  readonly now: Guarded
  /** Protections of the base in the same function. */
  readonly known: readonly Asking[]
  /** Whether the change touches the line of the protection. */
  readonly isTouched: boolean
}

/** How many occurrences of an effect are behind a protection, and how many are not. */
const countOf = (guarded: Guarded, name: string, isCertain: boolean, counts: (guard: Asking) => boolean) => {
  const all = named(guarded, name)
  const covered = all.filter((effect) => before(guarded, effect, isCertain).some(counts)).length
  return { covered, open: all.length - covered }
}

/** Whether any path to a protected effect is now unprotected. */
const isOpened = ({ lost, base, now, known, isTouched }: Compared, name: string, isCertain: boolean): boolean => {
  const was = countOf(base, name, isCertain, (guard) => standsFor(guard, lost, known))
  const is = countOf(now, name, isCertain, (guard) => standsFor(guard, lost, known))
  const isKnown = (guard: Asking): boolean => known.some((other) => asksSame(other, guard))
  // The condition was split, or is now inside a branch about the same thing.
  const isInBranch = (effect: Effect): boolean =>
    before(now, effect, false).some(
      (guard) =>
        guard.refuses !== 'skips' &&
        !isNarrowed(guard, lost) &&
        (isKnown(guard) ? !isTouched && asksPartOf(guard, lost) : asksSomeOf(guard, lost)),
    )
  if (named(now, name).every(isInBranch)) return false
  return is.covered < was.covered && is.open > was.open
}

/**
 * Whether the head makes a new call before the effect, into which the check may have moved. If the callee is in the repository, its own
 * protections decide. Any other call may refuse if it receives the caller or the checked value.
 */
const mayBeCheckedByNewCall = ({ head, lost, base, now }: Compared, name: string): boolean => {
  const known = new Set(base.effects.map((effect) => effect.name))
  const until = now.effects.findLastIndex((effect) => effect.name === name)
  const callees = head.callees(now.path, now.within)
  return now.effects.slice(0, until === -1 ? undefined : until).some((effect) => {
    if (effect.name === '' || effect.name.startsWith('=') || known.has(effect.name)) return false
    const own = callees.filter((callee) => ownName(callee.name) === effect.name)
    if (own.length > 0) return own.some((callee) => protectsItself(head, callee.path, callee.name, lost))
    return !onlyDecodes(effect.name) && holdsSame(effect.takes ?? [], lost)
  })
}

const onlyDecodes = (name: string): boolean => wordsOf(name).some((word) => protectionNames.decodes.has(word))

/** Whether the function checks the same value in a new condition that alone is no protection. */
const isAskedAnew = ({ lost, base, now }: Compared): boolean =>
  holdsSame(
    now.alsoAsks.filter((name) => !base.alsoAsks.includes(name)),
    lost,
  )

/** The effects of the base that a protection covered, or the end of the function if there were no others. */
const protectedBy = (base: Guarded, lost: Asking): { readonly names: readonly string[]; readonly isCertain: boolean } => {
  const behind = (isCertain: boolean): string[] => [
    ...new Set(base.effects.filter((effect) => before(base, effect, isCertain).some((guard) => guard === lost)).map(({ name }) => name)),
  ]
  const certain = behind(true)
  const isCertain = certain.some((name) => name !== '')
  const all = isCertain ? certain : behind(false)
  const effects = all.filter((name) => name !== '')
  return { names: effects.length > 0 ? effects : all, isCertain }
}

const protectsEffect = (guarded: Guarded, guard: Asking, name: string): boolean =>
  named(guarded, name).some((effect) => before(guarded, effect, true).some((other) => other === guard))

/** Whether an effect that was behind a protection is now unprotected. */
export const isLost = (compared: Compared): boolean => {
  const { head, lost, base, now, known, isTouched } = compared
  // The check still exists and protects. It never covered the code that now runs before it.
  const isSame = (guard: Asking): boolean => asksSame(guard, lost)
  const { names, isCertain } = protectedBy(base, lost)
  const isAtWork = now.effects.some(
    (effect) => effect.name !== '' && !answers.has(effect.name) && before(now, effect, isCertain).some(isSame),
  )
  // An unchanged condition may refuse in other words.
  if (!isTouched && (isAtWork || lost.bySaid)) return false
  // A weak check may be rewritten in any form.
  if (isTouched && isAskedAnew(compared) && lost.against === 'access' && isWeak(lost)) return false
  if (names.length === 1 && names[0] === '')
    return isTouched && !guardsIn(now).some((guard) => standsFor(guard, lost, known)) && !mayBeCheckedByNewCall(compared, '')
  // Code that only reads may run before the check, as long as the check still covers another effect.
  const isStill = guardsIn(now).some(
    (guard) => (asksSame(guard, lost) || asksAll(guard, lost)) && names.some((name) => protectsEffect(now, guard, name)),
  )
  const isOpen = (name: string): boolean => {
    if (!isOpened(compared, name, isCertain)) return false
    if (!isStill) return true
    if (onlyReads(name, lost.against) || isWithoutEffect(head, now.path, now.within, name)) return false
    // The check still exists. A response that is now sent earlier, or once more, was never covered by it.
    return isTouched || (!answers.has(name) && !guardsIn(now).some((guard) => asksSame(guard, lost) && protectsEffect(now, guard, name)))
  }
  const opened = names.filter(isOpen)
  if (opened.length === 0) return false
  const does = (name: string): boolean => !answers.has(name) && !onlyReads(name, lost.against)
  const isStillBefore = (name: string): boolean =>
    does(name) && guardsIn(now).some((guard) => asksSame(guard, lost) && protectsEffect(now, guard, name))
  // The check still covers the work, and only an additional response is not covered.
  if (opened.every((name) => answers.has(name)) && names.some(isStillBefore)) return false
  // The covered work was removed, and only the response is left.
  if (names.some(does) && opened.every((name) => answers.has(name)) && !names.some((name) => does(name) && named(now, name).length > 0))
    return false
  const callees = head.callees(now.path, now.within)
  const isCheckedInside = (name: string): boolean =>
    callees.some((callee) => ownName(callee.name) === name && protectsItself(head, callee.path, callee.name, lost))
  return opened.every((name) => !isCheckedInside(name) && !mayBeCheckedByNewCall(compared, name))
}
