import type { ChangedFile } from '#model/change-set'
import type { Effects, Protection } from '#model/facts/requests/protection'
import type { Change, Linked, System } from '#model/system'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { keyOf } from '#link/follow'
import { isInHandlerOf, type Kept } from '../kept-safeguards.ts'
import { answers } from '../protections/answers.ts'
import { guardedAt, guardsIn, named, ownName, type Guarded } from '../protections/guarded.ts'
import { filesNow } from '../protections/lost-protections.ts'
import { onlyReads } from '../protections/only-reads.ts'
import { isProtectedByCallers, protectsItself } from '../protections/protects-itself.ts'
import { holdsSame, isAsStrong, isWeak } from '../protections/strength.ts'
import { remembered } from '#link/reads'
import { removalOf } from '../removal.ts'

/** A call of a function of the repository that does nothing but refuse callers. */
interface CheckCall extends Kept {
  readonly protection: Linked<Protection>
  /** The last name of the called function, as effects have it. */
  readonly name: string
  readonly callee: { readonly path: string; readonly name: string }
}

/** Whether a call or an assignment to a member changes anything. */
const changesSomething = (name: string): boolean => name.startsWith('=') || protectionNames.changes.has(wordsOf(name)[0] ?? '')

/** Whether the other branch ends the function with an error: by throwing it or, in Go, by returning it. */
const refusesWithError = ({ refuses, file }: Linked<Protection>): boolean =>
  refuses === 'throws' || (refuses === 'returns' && file.language === 'go')

/** Whether it may ask something else than who may call. A refusal as forbidden is about rights, whatever the condition names. */
const isUnclear = (guard: Linked<Protection>): boolean => isWeak(guard) && !guard.of.includes('right')

/**
 * The functions that do nothing but refuse callers, with the condition of each: they end with an error unless the callers may do something,
 * and change nothing. Their names do not matter.
 */
const refusingOnly = remembered((system): ReadonlyMap<string, Linked<Protection>> => {
  const found = new Map<string, Linked<Protection>>()
  for (const guard of system.facts('protection')) {
    if (guard.against !== 'access' || !refusesWithError(guard) || isUnclear(guard)) continue
    const own = guardedAt(system, guard.at.path, guard.within)
    if (own && !own.effects.some(({ name }) => changesSomething(name))) found.set(keyOf({ path: guard.at.path, name: guard.within }), guard)
  }
  return found
})

/** The innermost name of a function. */
const nameIn = (within: string): string => ownName(within.split(' > ').at(-1) ?? '')

/** All calls of such functions in a service. */
export const checkCallsOf = remembered((system): readonly CheckCall[] => {
  const names = new Set([...refusingOnly(system).keys()].map((key) => nameIn(key.slice(key.indexOf('\0') + 1))))
  if (names.size === 0) return []
  return system.facts('effects').flatMap((fact) => {
    const calls = fact.inService ? fact.effects.filter(({ name, line }) => line !== undefined && names.has(name)) : []
    if (calls.length === 0) return []
    const callees = system.callees(fact.at.path, fact.within)
    return calls.flatMap(({ name, line = 0 }): CheckCall[] => {
      const callee = callees.find((one) => nameIn(one.name) === name)
      const protection = callee && refusingOnly(system).get(keyOf(callee))
      if (!protection) return []
      const inHandler = isInHandlerOf(system, fact)
      const kept: Kept = {
        against: 'access',
        by: `${name}()`,
        at: { path: fact.at.path, startLine: line, endLine: line },
        within: fact.within,
        subject: `access ${name}()`,
        protects: fact.within === '' ? 'this module' : `\`${nameIn(fact.within)}\``,
        inService: true,
        fromRequest: inHandler || fact.reach.has('request'),
        fromJob: fact.reach.has('job'),
        ...(inHandler && { inHandler }),
      }
      return [{ ...kept, protection, name, callee }]
    })
  })
})

/** What the functions ask that a check calls first: `need` reads the token, and the function that reads it verifies its signature. */
const askedBeside = (head: System, { callee }: CheckCall): ReadonlySet<Linked<Protection>> =>
  new Set(
    head.callees(callee.path, callee.name).flatMap(({ path, name }) => {
      const inner = guardedAt(head, path, name)
      return inner ? guardsIn(inner) : []
    }),
  )

/** Whether a new call of the head, or one that stayed, may ask what the lost call asked. */
const isCheckedNow = (head: System, base: Guarded, now: Guarded, lostCall: CheckCall): boolean => {
  const lost = lostCall.protection
  const beside = askedBeside(head, lostCall)
  const callees = head.callees(now.path, now.within)
  const known = new Set(base.effects.map(({ name }) => name))
  return now.effects.some(({ name, takes = [] }) => {
    if (name === '' || name.startsWith('=')) return false
    const own = callees.filter((callee) => ownName(callee.name) === name)
    if (own.length > 0) return own.some((callee) => protectsItself(head, callee.path, callee.name, lost, beside))
    return !known.has(name) && !wordsOf(name).some((word) => protectionNames.decodes.has(word)) && holdsSame(takes, lost)
  })
}

/** Whether something of the work is left that came after the call: an act, or else whatever the function did. */
const isStillDone = (base: Guarded, now: readonly Guarded[], lost: string): boolean => {
  const after = base.effects.slice(base.effects.findIndex(({ name }) => name === lost) + 1).map(({ name }) => name)
  const others = after.filter((name) => name !== '' && name !== lost)
  const acts = others.filter((name) => !answers.has(name) && !onlyReads(name, 'access'))
  return (acts.length > 0 ? acts : others).some((name) => now.some((one) => named(one, name).length > 0))
}

/** The function and the new functions that it calls: its work may be in one of these now. */
const withNewCallees = (head: System, base: System, now: Guarded): readonly Guarded[] => [
  now,
  ...head
    .callees(now.path, now.within)
    .flatMap(({ path, name }) => (base.hasFunction(path, name) ? [] : (guardedAt(head, path, name) ?? []))),
]

/** Whether the function calls nothing new, and the file has no new function and no class with another head, which may make the same check. */
const onlyRemoves = (head: System, change: Change, base: Guarded, now: Guarded, file: ChangedFile): boolean => {
  const known = new Set(base.effects.map(({ name }) => name))
  if (now.effects.some(({ name }) => !known.has(name))) return false
  const isNew = ({ at, within }: Linked<Effects>): boolean => at.path === now.path && !change.base.hasFunction(base.path, within)
  if (head.facts('effects').some(isNew)) return false
  return !(file.hunks ?? []).some(({ lines }) =>
    lines.some((line) => line.startsWith('+') && line.slice(1).trim().split(' ').includes('class')),
  )
}

/** The functions that routes run. */
const routeHandlers = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      system.facts('endpoint').flatMap(({ at, handler }) => {
        const found = system.define(at.path, handler)
        return found ? [keyOf(found)] : []
      }),
    ),
)

/** A call of a new function that only answers a route: it checks the callers of that route, and of no other. */
const isOfNewRoute = (head: System, base: System, { at, within }: CheckCall): boolean =>
  !base.hasFunction(at.path, within) && routeHandlers(head).has(keyOf({ path: at.path, name: within }))

/**
 * Calls of functions that only refuse callers, which a change removes from functions that still do their work. Conditions of the function
 * itself are lost protections.
 */
export function* lostCheckCalls(
  head: System,
  change: Change,
): Generator<Kept & { readonly headLine: number; readonly perhapsMoved?: true }> {
  const fileNow = filesNow(head, change)
  const callsOf = (system: System, { callee }: CheckCall, counts: (call: CheckCall) => boolean = () => true): number =>
    checkCallsOf(system).filter((one) => keyOf(one.callee) === keyOf(callee) && counts(one)).length
  for (const checkCall of checkCallsOf(change.base)) {
    const { at, within, name, callee, protection: lost } = checkCall
    const file = fileNow(at.path)
    const headLine = file && removalOf(file, at.startLine)?.headLine
    // A function that is gone may have another name now.
    if (!file || headLine === undefined || !head.hasFunction(callee.path, callee.name)) continue
    const [base, now] = [guardedAt(change.base, at.path, within), guardedAt(head, file.path, within)]
    if (!base || !now || named(now, name).length >= named(base, name).length) continue
    if (!isStillDone(base, withNewCallees(head, change.base, now), name)) continue
    // Another function of the service makes the call now.
    if (callsOf(head, checkCall, (one) => !isOfNewRoute(head, change.base, one)) >= callsOf(change.base, checkCall)) continue
    const known = new Set(guardsIn(base).map(({ by }) => by))
    if (guardsIn(now).some((guard) => !known.has(guard.by) && isAsStrong(guard, lost))) continue
    if (isCheckedNow(head, base, now, checkCall) || isProtectedByCallers(head, now.path, within, lost)) continue
    yield { ...checkCall, headLine, ...((isWeak(lost) || !onlyRemoves(head, change, base, now, file)) && { perhapsMoved: true }) }
  }
}
