import type { Protection } from '#model/facts/requests/safeguard'
import type { System } from '#model/system'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { functionsFrom, keyOf, standsIn } from '#link/follow'
import { memberOf, safeguardsAgainst, type Kept } from './kept-safeguards.ts'
import { usersOf, withOuter, type Named } from '#link/users'
import { handlingWords } from './work/handling-words.ts'

/** What a function must contain to take the place of a safeguard of a kind. */
const sameKinds: Readonly<Partial<Record<Protection, readonly Protection[]>>> = {
  waiting: ['waiting'],
  overlap: ['overlap', 'race', 'doubling'],
  race: ['race', 'overlap', 'doubling'],
  overuse: ['overuse', 'excess', 'repetition'],
  repetition: ['repetition', 'transience', 'overuse', 'waiting'],
  transience: ['transience', 'repetition'],
  excess: ['excess', 'overuse'],
}

/** The same for kinds of which not every form is known: a function of another name that may do the same counts as well. */
const likeKinds: Readonly<Partial<Record<Protection, readonly Protection[]>>> = {
  access: ['access', 'foreign-rows', 'address', 'overuse'],
  leak: ['leak'],
  dependence: ['dependence', 'crash', 'transience'],
  crash: ['crash', 'dependence'],
  'partial-write': ['partial-write'],
  'early-effect': ['early-effect'],
  disclosure: ['disclosure', 'injection'],
}

/** Whether the class of a function, or its file, has a function of a name. */
const hasOwn = (head: System, { at: { path }, within }: Kept, name: string): boolean =>
  head.hasFunction(path, name) || head.hasFunction(path, `${within.slice(0, within.lastIndexOf('.') + 1)}${name}`)

/**
 * Whether a call that a change adds may do what a removed safeguard did. A function of the repository is judged by what it contains, and a
 * call outside it may do anything, unless it only tells what happened: a log line, a metric. What is only declared or called beside the
 * function replaces nothing in it.
 *
 * @param isLike whether a name may be that of a function that checks, limits or groups
 */
export const maySubstitute = (head: System, kept: Kept, name: string, isLike: (name: string) => boolean): boolean => {
  const kinds = sameKinds[kept.against] ?? likeKinds[kept.against]
  // An annotation handled all that its method calls: only what handles failures replaces it, and no log line.
  if (kept.against === 'dependence' && isDeclaredOn(kept)) return wordsOf(name).some((word) => handlingWords.has(word))
  if (!kinds) return true
  // Its routes show what guards them now.
  if (kept.against === 'overuse' && kept.router !== undefined) return false
  const words = wordsOf(name)
  if (protectionNames.tells.has(words[0] ?? '') || words.some((word) => protectionNames.observers.has(word))) return false
  const called = head.callees(kept.at.path, kept.within).filter((callee) => memberOf(callee.name) === name)
  if (sameKinds[kept.against] === undefined && isLike(name)) return true
  if (called.length === 0) return kept.within === '' || kept.endpoint !== undefined || !hasOwn(head, kept, name)
  return called.some((callee) => protects(head, callee, kinds) || (kept.against === 'waiting' && mayEndWait(head, callee)))
}

/** Whether an annotation of the function declares it. */
const isDeclaredOn = ({ by, within }: Kept): boolean => by === `${memberOf(within)}()`

/**
 * Whether only functions that the change adds make a new call of a name, and nothing that was there before uses these: what they do replaces
 * nothing in another function of the file.
 *
 * @param isLike whether a name may be that of a function that checks, limits or groups
 */
export const isOnlyInNewFunctions = (head: System, base: System, kept: Kept, name: string, isLike: (name: string) => boolean): boolean => {
  const { path } = kept.at
  if (!head.hasFunction(path, kept.within)) return false
  const callersIn = (system: System): readonly string[] =>
    system
      .facts('effects')
      .flatMap((one) => (one.at.path === path && one.effects.some((effect) => effect.name === name) ? [one.within] : []))
  const earlier = new Set(callersIn(base))
  const callers = callersIn(head).filter((within) => !earlier.has(within))
  const isApart = (within: string): boolean => {
    const own = withOuter(within)
    if (within === '' || own.some((outer) => base.hasFunction(path, outer) || isLike(memberOf(outer)))) return false
    return own.every((outer) =>
      usersOf(head, { path, name: outer }).every((user) => own.includes(user.name) || !base.hasFunction(user.path, user.name)),
    )
  }
  return callers.length > 0 && callers.every(isApart)
}

/**
 * Whether the function, or one that calls it or passes it on, now uses a function that contains such a safeguard: a decorator, a wrapper around
 * the function where it is registered, a lock of the caller.
 */
export const isKeptAround = (head: System, base: System, kept: Kept): boolean => {
  const kinds = sameKinds[kept.against]
  if (!kinds) return false
  const { path } = kept.at
  const own = withOuter(kept.within)
  const users = [
    ...own.map((name) => ({ path, name })),
    { path, name: '' },
    ...own.filter((name) => name !== '').flatMap((name) => usersOf(head, { path, name })),
  ]
  return users.some((user) => {
    const before = new Set(base.uses(user.path, user.name).map(keyOf))
    if (head.uses(user.path, user.name).some((used) => !before.has(keyOf(used)) && protects(head, used, kinds))) return true
    const isOther = user.path !== path || !own.includes(user.name)
    return isOther && countOf(head, kinds, user) > countOf(base, kinds, user)
  })
}

const countOf = (system: System, kinds: readonly Protection[], { path, name }: Named): number =>
  safeguardsAgainst(system, kinds).filter((one) => one.at.path === path && (name === '' ? one.within === '' : one.within === name)).length

/** Whether a function, or one that it calls, contains such a safeguard. */
const protects = (head: System, start: Named, kinds: readonly Protection[]): boolean => {
  const functions = functionsFrom(head, [start], { throughInterfaces: true })
  if (safeguardsAgainst(head, kinds).some((one) => standsIn(one, functions))) return true
  return (
    (kinds.includes('overuse') && head.does(start.path, start.name, 'limits-rate')) ||
    (kinds.includes('access') && head.does(start.path, start.name, 'checks-caller'))
  )
}

/** Whether a function makes a call that has a deadline, or may have one. */
const mayEndWait = (head: System, start: Named): boolean => {
  const functions = functionsFrom(head, [start], { throughInterfaces: true })
  return head
    .facts('external-call')
    .some((call) => call.deadline.state !== 'none' && call.deadline.state !== 'disabled' && standsIn(call, functions))
}
