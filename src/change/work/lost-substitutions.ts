import type { Substitution } from '#model/facts/calls/substitution'
import { wordsOf } from '#models/naming/words'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom } from '#link/follow'
import { callersOf, ownName } from '../protections/guarded.ts'
import { filesNow } from '../protections/lost-protections.ts'
import { remembered } from '#link/reads'
import { removalOf } from '../removal.ts'
import { functionsByFile } from '#link/users'
import { handlingWords } from './handling-words.ts'
import { asksSameClient } from './same-client.ts'

/** A value that a function went on with after a failure, and that a change removes. */
export interface LostSubstitution {
  readonly substitution: Linked<Substitution>
  readonly path: string
  readonly headLine: number
}

const outermost = (within: string): string => within.split(' > ')[0] ?? within

/** The calls of a function, with the functions inside it. */
const callsOf = remembered((system): ReadonlyMap<string, ReadonlySet<string>> => {
  const calls = new Map<string, Set<string>>()
  for (const { at, within, effects } of system.facts('effects')) {
    const key = `${at.path}\0${outermost(within)}`
    const own = calls.get(key) ?? new Set<string>()
    calls.set(key, own)
    for (const { name } of effects) if (name !== '' && !name.startsWith('=')) own.add(name)
  }
  return calls
})

/** The calls whose failure it handled, and those that they were handed to run. */
const namesOf = ({ works, asks = [] }: Substitution): readonly string[] => [...works, ...asks]

/** Whether the work asks another system by a request, and is no query of the service's own database. */
const asksOthers = (system: System, substitution: Linked<Substitution>): boolean => {
  const { at, within } = substitution
  const works = namesOf(substitution)
  const requests = system.facts('external-call').filter(({ protocol }) => protocol === 'http' || protocol === 'grpc')
  if (
    requests.some(
      (call) =>
        call.at.path === at.path && outermost(call.within) === outermost(within) && works.includes(call.callee.split('.').at(-1) ?? ''),
    )
  )
    return true
  const inside = (functionsByFile(system).get(at.path) ?? []).filter((name) => outermost(name) === outermost(within))
  const starts = [...new Set([within, ...inside])]
    .flatMap((name) => system.callees(at.path, name))
    .filter(({ name }) => works.includes(ownName(name)))
  return functionsFrom(system, starts, { steps: 3, throughInterfaces: true }).some(({ path, name }) =>
    requests.some((call) => call.at.path === path && outermost(call.within) === outermost(name)),
  )
}

/** Values in place of the answers of other systems, which a change removes while the function still asks for the answer. */
export function* lostSubstitutions(head: System, change: Change): Generator<LostSubstitution> {
  const { base } = change
  const fileNow = filesNow(head, change)
  const now = head.facts('substitution')
  for (const substitution of base.facts('substitution')) {
    const { at, within, works, inService } = substitution
    const file = inService ? fileNow(at.path) : undefined
    const removal = file && removalOf(file, at.startLine)
    const own = outermost(within)
    if (!file || !removal || !head.hasFunction(file.path, own)) continue
    const calls = callsOf(head).get(`${file.path}\0${own}`) ?? new Set()
    const before = callsOf(base).get(`${at.path}\0${own}`) ?? new Set()
    if (substitution.isSettled) {
      if (!asksBy(head, file.path, own) || isSubstituted(head, base, file.path, own)) continue
    } else if (!stillAsks(head, base, file.path, substitution, calls)) continue
    if (now.some((one) => one.at.path === file.path && outermost(one.within) === own && one.works.some((name) => works.includes(name))))
      continue
    // A function that is called here for the first time may handle the failure.
    if ([...calls].some((name) => !before.has(name) && wordsOf(name).some((word) => handlingWords.has(word)))) continue
    if (isHandledByCallers(head, file.path, own, now) || isHandledByCallees(head, base, file.path, substitution)) continue
    yield { substitution, path: file.path, headLine: removal.headLine }
  }
}

/** Whether the function still makes these calls, or asks the same client by another one. */
const stillAsks = (head: System, base: System, path: string, substitution: Linked<Substitution>, calls: ReadonlySet<string>): boolean => {
  const names = namesOf(substitution)
  if (names.some((name) => calls.has(name)) && asksOthers(base, substitution)) return true
  const own = outermost(substitution.within)
  return (
    substitution.asks !== undefined &&
    asksSameClient(head, base, { path, from: substitution.at.path, within: own }, substitution.asks) !== undefined &&
    !isSubstituted(head, base, path, own)
  )
}

/** Whether a function asks other systems by requests. */
const asksBy = (system: System, path: string, own: string): boolean =>
  functionsFrom(system, [{ path, name: own }], { steps: 3, throughInterfaces: true, handed: true }).some((fn) =>
    system
      .facts('external-call')
      .some(
        (call) =>
          (call.protocol === 'http' || call.protocol === 'grpc') &&
          call.at.path === fn.path &&
          outermost(call.within) === outermost(fn.name),
      ),
  )

/** Whether a function, or one that it calls, goes on with another value since the change. */
const isSubstituted = (head: System, base: System, path: string, own: string): boolean => {
  const fresh = head.facts('substitution').filter((one) => one.isSettled || !isOld(base, one))
  return functionsFrom(head, [{ path, name: own }], { steps: 2, throughInterfaces: true, handed: true }).some((fn) =>
    fresh.some((one) => one.at.path === fn.path && outermost(one.within) === outermost(fn.name)),
  )
}

const isOld = (base: System, one: Linked<Substitution>): boolean =>
  base.facts('substitution').some((other) => other.at.path === one.at.path && other.within === one.within && other.subject === one.subject)

const isHandledByCallers = (head: System, path: string, within: string, now: readonly Linked<Substitution>[]): boolean => {
  const callers = callersOf(head, path, within)
  return (
    callers.length > 0 &&
    callers.every((caller) =>
      now.some(
        (one) => one.at.path === caller.path && outermost(one.within) === outermost(caller.within) && one.works.includes(ownName(within)),
      ),
    )
  )
}

/** The work itself goes on with another value now. */
const isHandledByCallees = (head: System, base: System, path: string, { within, works }: Linked<Substitution>): boolean => {
  const starts = [within, outermost(within)].flatMap((name) => head.callees(path, name)).filter(({ name }) => works.includes(ownName(name)))
  const fresh = head.facts('substitution').filter((one) => !isOld(base, one))
  return functionsFrom(head, starts, { steps: 2, throughInterfaces: true }).some((fn) =>
    fresh.some((one) => one.at.path === fn.path && outermost(one.within) === outermost(fn.name)),
  )
}
