import type { System } from '#model/system'
import { memberOf, safeguardsAgainst, type Kept } from './kept-safeguards.ts'
import { standsIn } from '#link/follow'

/**
 * Whether the call that waited for the commit is now made by a function that a transaction of the same function calls: a helper that is called
 * for the first time replaces nothing if it starts the work at once.
 */
export const isStartedByHelper = (head: System, { at: { path }, within, optionOf, against }: Kept): boolean => {
  if (against !== 'early-effect' || optionOf === undefined) return false
  const inside = head
    .facts('transaction')
    .filter((one) => one.at.path === path && (one.within === within || one.within.startsWith(`${within} > `)))
    .flatMap(({ calls }) => calls.map(({ callee }) => memberOf(callee)))
  return head
    .callees(path, within)
    .filter(({ name }) => inside.includes(memberOf(name)))
    .some((helper) => {
      const starts = head
        .facts('effects')
        .some((one) => one.at.path === helper.path && one.within === helper.name && one.effects.some(({ name }) => name === optionOf))
      return starts && !safeguardsAgainst(head, ['early-effect']).some((one) => standsIn(one, [helper]))
    })
}

/** Whether a method lost the annotation that made it wait for the commit, and still does what it did: calls beside it replace no annotation. */
export const isListenerAtOnce = (head: System, base: System, { at: { path }, within, by, against }: Kept): boolean => {
  if (against !== 'early-effect' || !by.startsWith('@') || !head.hasFunction(path, within)) return false
  const done = (system: System): readonly string[] =>
    system.facts('effects').flatMap((one) => (one.at.path === path && one.within === within ? one.effects.map(({ name }) => name) : []))
  const before = new Set(done(base).filter((name) => name !== ''))
  return (
    done(head).some((name) => before.has(name)) &&
    !safeguardsAgainst(head, ['early-effect']).some((one) => standsIn(one, [{ path, name: within }]))
  )
}
