import type { FunctionMark } from '#model/facts/function-mark'
import type { Guard } from '#model/facts/requests/endpoint'
import type { System } from '#model/system'
import { functionsFrom, keyOf, standsIn } from '#link/follow'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { remembered } from '#link/reads'

/** Whether the function that a guard is, or one that it calls, carries a mark. False for a guard that the repository does not contain. */
export const guardDoes = (system: System, path: string, guard: Guard, mark: FunctionMark): boolean =>
  functionsOf(system, path, guard).some(
    (found) => system.does(found.path, found.name, mark) || (mark === 'limits-rate' && limiters(system).has(keyOf(found))),
  )

/** Constants that hold a request limit. */
const limiters = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      system.facts('operation-mark').flatMap((one) => (one.mark === 'limiter' ? [keyOf({ path: one.at.path, name: one.within })] : [])),
    ),
)

/** The functions of the repository that a guard is, and those that it runs. */
const functionsOf = (system: System, path: string, { function: own, given = [] }: Guard) =>
  [...(own ? [own] : []), ...given].flatMap((ref) => system.define(path, ref) ?? [])

/** Whether a guard of the repository writes log lines: a middleware that logs each request, or each that is refused. */
export const guardLogs = (system: System, path: string, guard: Guard): boolean => {
  const functions = functionsFrom(system, functionsOf(system, path, guard))
  return system.facts('log-call').some((call) => standsIn(call, functions))
}

/** Functions with a condition that refuses callers, with the functions around each. */
const refusingFunctions = remembered((system): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { against, at, within, refuses } of system.facts('protection')) {
    if (against !== 'access' || refuses === 'skips') continue
    const parts = within.split(' > ')
    parts.forEach((_, to) => found.add(keyOf({ path: at.path, name: parts.slice(0, to + 1).join(' > ') })))
  }
  return found
})

/** Whether a function, or one that it calls, refuses callers by a condition. */
export const refusesCallers = (system: System, start: { readonly path: string; readonly name: string }): boolean =>
  functionsFrom(system, [start]).some((one) => refusingFunctions(system).has(keyOf(one)))

/** The words of a name that tell what it is about. */
const tellingWords = (name: string): readonly string[] => wordsOf(name).filter((word) => !untelling.has(word))
const untelling: ReadonlySet<string> = new Set([
  'guard',
  'require',
  'requires',
  'required',
  'needs',
  'is',
  'has',
  'use',
  'set',
  'app',
  'auth',
])

/** The classes whose `canActivate` decides about requests, by the words of their names. */
const activatingWords = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      system
        .facts('effects')
        .flatMap(({ within }) => (within.endsWith('.canActivate') ? tellingWords(within.slice(0, -'.canActivate'.length)) : [])),
    ),
)

/** A decorator that only stores what a guard class of the same name reads and decides by: `@Feature('export')` and `FeatureGuard`. */
const isReadByGuard = (system: System, { path, name }: { readonly path: string; readonly name: string }): boolean =>
  system
    .facts('effects')
    .some((fact) => fact.at.path === path && fact.within === name && fact.effects.some((effect) => effect.name === 'SetMetadata')) &&
  tellingWords(name).some((word) => activatingWords(system).has(word))

/** Whether a guard is a decorator that only stores what a guard class reads. */
export const isReadByGuardClass = (system: System, path: string, guard: Guard): boolean =>
  functionsOf(system, path, guard).some((found) => isReadByGuard(system, found))

/** Whether a guard is known to ask who calls: by its library, its name, or the conditions of its function. */
export const guardAsksCaller = (system: System, path: string, guard: Guard): boolean => {
  if (guard.against?.includes('access')) return true
  return functionsOf(system, path, guard).some((found) => refusesCallers(system, found) || isReadByGuard(system, found))
}

/** Conditions on what a caller may do, by the function around each. */
const askingForRights = remembered((system): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { against, at, within, refuses, of, bySaid } of system.facts('protection')) {
    if (against !== 'access' || refuses === 'skips' || bySaid || !of.some((each) => each === 'right' || each === 'owner')) continue
    const parts = within.split(' > ')
    parts.forEach((_, to) => found.add(keyOf({ path: at.path, name: parts.slice(0, to + 1).join(' > ') })))
  }
  return found
})

/** Whether a guard asks what the caller may do, and not only who calls: by the conditions of its function, or else by its name. */
export const guardAsksForRight = (system: System, path: string, guard: Guard): boolean => {
  const own = functionsOf(system, path, guard).filter((found) => system.hasFunction(found.path, found.name))
  if (own.length > 0)
    return (
      own.some((one) => isReadByGuard(system, one)) || functionsFrom(system, own).some((one) => askingForRights(system).has(keyOf(one)))
    )
  const name = /^[@\w$.: ]+/.exec(guard.name)?.[0] ?? ''
  return wordsOf(name).some((word) => protectionNames.rights.has(word) || guardsOfRights.has(word))
}

/** Words of annotations and decorators that say who may call. */
const guardsOfRights: ReadonlySet<string> = new Set(['authorize', 'secured', 'feature', 'entitled', 'allowed'])
