import type { ChangedFile } from '#model/change-set'
import type { BreakerUse } from '#model/facts/calls/retry'
import type { Change, Linked, System } from '#model/system'
import { wordsOf } from '#models/naming/words'
import { callersOf, ownName } from '../protections/guarded.ts'
import { filesNow, movedTo } from '../protections/lost-protections.ts'
import { removalOf } from '../removal.ts'
import { asksSameClient } from './same-client.ts'
import { remembered } from '#link/reads'

/** A circuit breaker that a change removes, and the head line where it was. */
export interface LostBreaker {
  readonly use: Linked<BreakerUse>
  readonly headLine: number
  /** The function whose call ran through it. */
  readonly within: string
  /** That call, which still exists. */
  readonly call: string
}

interface Uses {
  /** By the file and the function. */
  readonly inFunctions: ReadonlyMap<string, readonly Linked<BreakerUse>[]>
  /** By the file and the class. */
  readonly onClasses: ReadonlySet<string>
}

const keyOf = (path: string, within: string): string => `${path}\0${within}`

/** The uses of breakers of a snapshot, by functions that run for their callers what these hand over as well. */
export const breakerUses = remembered((system): readonly Linked<BreakerUse>[] => {
  const own = ownUses(system)
  return [...own, ...own.flatMap((use) => (use.runsGiven ? usesThrough(system, use) : []))]
})

/** The callers of a function that runs what it is handed through a breaker: their requests run through it. */
const usesThrough = (system: System, use: Linked<BreakerUse>): readonly Linked<BreakerUse>[] =>
  callersOf(system, use.at.path, use.within).flatMap(({ path, within }) => {
    const call = system.uses(path, within).find((one) => one.path === use.at.path && one.name === use.within)
    const requests = system.facts('external-call').filter((one) => one.at.path === path && around(one.within).includes(within))
    if (!call || !requests[0]) return []
    const { file, reach, inService } = requests[0]
    const by = ownName(use.within)
    const works = [...new Set(requests.map(({ callee }) => ownName(callee)))]
    const at = { path, startLine: call.line, endLine: call.line }
    return [{ ...use, at, file, reach, inService, within, subject: `breaker ${by}`, by, covers: 'work' as const, works }]
  })

/** A breaker of another file runs what that file gave it. */
const ownUses = remembered((system): readonly Linked<BreakerUse>[] => {
  const made = new Map(system.facts('breaker').map((breaker) => [keyOf(breaker.at.path, breaker.name), breaker]))
  return system.facts('breaker-use').flatMap((use) => {
    if (!use.of) return [use]
    const found = system.define(use.at.path, use.of)
    const breaker = found && made.get(keyOf(found.path, found.name))
    const works = [...use.works, ...(breaker?.works ?? [])]
    return breaker && (works.length > 0 || use.covers === 'function') ? [{ ...use, library: breaker.library, works }] : []
  })
})

const indexOf = remembered((system): Uses => {
  const uses = breakerUses(system)
  return {
    inFunctions: Map.groupBy(
      uses.filter(({ covers }) => covers !== 'class'),
      ({ at, within }) => keyOf(at.path, within),
    ),
    onClasses: new Set(uses.flatMap(({ covers, at, within }) => (covers === 'class' ? [keyOf(at.path, within)] : []))),
  }
})

const classOf = (within: string): string => within.slice(0, Math.max(0, within.lastIndexOf('.')))

/** A function and the functions around it: `show`, for a function in `show`. */
const around = (within: string): readonly string[] => {
  const parts = within.split(' > ')
  return parts.map((_, at) => parts.slice(0, at + 1).join(' > '))
}

/** Whether a breaker covers all that a function does, or its call of this name. */
const covers = (system: System, path: string, within: string, call: string | undefined): boolean => {
  const { inFunctions, onClasses } = indexOf(system)
  return around(within).some(
    (name) =>
      onClasses.has(keyOf(path, classOf(name))) ||
      (inFunctions.get(keyOf(path, name)) ?? []).some((use) => use.covers === 'function' || call === undefined || use.works.includes(call)),
  )
}

/** How many calls deep callers and callees are searched for a breaker. */
const maxDepth = 2

const isInCallees = (system: System, path: string, within: string, depth = 1): boolean =>
  system
    .callees(path, within)
    .some(({ path: at, name }) => covers(system, at, name, undefined) || (depth < maxDepth && isInCallees(system, at, name, depth + 1)))

const isInAllCallers = (system: System, path: string, within: string, depth = 1): boolean => {
  const callers = callersOf(system, path, within)
  return (
    callers.length > 0 &&
    callers.every(
      (caller) =>
        covers(system, caller.path, caller.within, ownName(within)) ||
        (depth < maxDepth && isInAllCallers(system, caller.path, caller.within, depth + 1)),
    )
  )
}

/** What functions call, with the functions inside them. */
const callsByFunction = remembered((system): ReadonlyMap<string, ReadonlySet<string>> => {
  const calls = new Map<string, Set<string>>()
  for (const { at, within, effects } of system.facts('effects'))
    for (const name of around(within)) {
      const own = calls.get(keyOf(at.path, name)) ?? new Set<string>()
      calls.set(keyOf(at.path, name), own)
      for (const effect of effects) if (effect.name !== '' && !effect.name.startsWith('=')) own.add(effect.name)
    }
  return calls
})

const namesIn = (system: System, path: string, within: string): readonly string[] => [
  ...(callsByFunction(system).get(keyOf(path, within)) ?? []),
]

/** The functions that a use covers, with the calls in them that ran through the breaker. */
const coveredBy = (base: System, { covers: kind, at: { path }, within, works }: Linked<BreakerUse>) =>
  kind === 'class'
    ? base
        .facts('effects')
        .flatMap((fact) =>
          fact.at.path === path && classOf(fact.within) === within
            ? [{ within: fact.within, calls: namesIn(base, path, fact.within) }]
            : [],
        )
    : // A function that the breaker ran may now be written in place.
      [{ within, calls: kind === 'work' ? works.flatMap((name) => [name, ...namesIn(base, path, name)]) : namesIn(base, path, within) }]

/** Words of functions and operators that may run a call, or guard its result, in another way. */
const runners: ReadonlySet<string> = new Set(
  'breaker circuit fallback transform compose pipe execute run protect guard decorate wrap fire supply retry'.split(' '),
)

/** Whether a function makes a call in its own body, and not in a function that it hands on. */
const callsDirectly = (system: System, path: string, within: string, call: string): boolean =>
  system
    .facts('effects')
    .some((fact) => fact.at.path === path && fact.within === within && fact.effects.some(({ name }) => name === call)) ||
  system.facts('external-call').some((one) => one.at.path === path && one.within === within && ownName(one.callee) === call)

/** In Java, the calls of a function that is handed on belong to the function around it. */
const handsOn = (head: System, file: ChangedFile, path: string): boolean =>
  head.files.get(path)?.language === 'java' &&
  (file.hunks ?? []).some(({ lines }) => lines.some((line) => line.startsWith('+') && /->|::/.test(line)))

/** A call that ran through the breaker, and now runs without one. */
const bareCall = (
  head: System,
  base: System,
  path: string,
  file: ChangedFile,
  from: string,
  { within, calls }: ReturnType<typeof coveredBy>[number],
) => {
  const now = namesIn(head, path, within)
  const bare = calls.find((name) => now.includes(name)) ?? asksSameClient(head, base, { path, from, within }, calls)
  if (bare === undefined || covers(head, path, within, bare)) return undefined
  const isDirect = callsDirectly(head, path, within, bare) && !handsOn(head, file, path)
  // A function that is written in place is named after the call that it is handed to.
  const own = new Set(head.callees(path, within).flatMap(({ name }) => (name.startsWith(`${within} > `) ? [] : [ownName(name)])))
  const before = new Set([...namesIn(base, from, within), ...calls])
  // A call outside the repository that is new here may run its work through another breaker. It runs only what it is handed.
  const mayRun = (name: string): boolean =>
    !before.has(name) && !own.has(name) && (!isDirect || wordsOf(name).some((word) => runners.has(word)))
  if (now.some(mayRun)) return undefined
  return isInCallees(head, path, within) || isInAllCallers(head, path, within) ? undefined : bare
}

/**
 * Circuit breakers of the base whose work still exists and runs through none at the head: not in its function, not by an annotation of its
 * class, not in what it calls, and not in all that call it.
 */
export function* lostBreakers(head: System, change: Change): Generator<LostBreaker> {
  const { base } = change
  const fileNow = filesNow(head, change)
  for (const use of breakerUses(base)) {
    const file = use.inService ? fileNow(use.at.path) : undefined
    const removal = file && removalOf(file, use.at.startLine)
    if (!file || !removal) continue
    for (const covered of coveredBy(base, use)) {
      const path = head.hasFunction(file.path, covered.within) ? file.path : movedTo(head, change, covered.within)
      const call = path === undefined ? undefined : bareCall(head, base, path, file, use.at.path, covered)
      if (call === undefined) continue
      yield { use: { ...use, at: { ...use.at, path: file.path } }, headLine: removal.headLine, within: covered.within, call }
      break
    }
  }
}

/** Whether a breaker covers a function, or its call of this name: there, in what it calls, or in all that call it. */
export const isBehindBreaker = (system: System, path: string, within: string, call: string | undefined): boolean =>
  covers(system, path, within, call) || isInCallees(system, path, within) || isInAllCallers(system, path, within)
