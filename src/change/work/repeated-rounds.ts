import type { FunctionMark } from '#model/facts/function-mark'
import type { Consumer, JobOptions } from '#model/facts/work/job'
import type { RoundWork } from '#model/facts/work/round-work'
import type { Place } from '#model/source-file'
import type { SideEffect } from '#model/facts/documents/side-effect'
import type { Linked, System } from '#model/system'
import { leftWorkNames } from '#models/naming/left-work-names'
import { rowWorkNames } from '#models/data/row-work-names'
import { retriesUnasked } from '#models/work/retried-jobs'
import { wordsOf } from '#models/naming/words'
import { dispatchedFrom } from '#system/effects/dispatched'
import { functionsFrom, keyOf, standsIn } from '#link/follow'
import { mayRunTwice } from '#system/work/may-run-twice'
import { isNamedEffect } from '#system/effects/named-effects'
import { ownName } from '../protections/guarded.ts'
import { calledInRegions, isInRegion, repeatedRegions } from './repeated-work.ts'
import { effectOf, sideEffectsOf } from '#system/effects/side-effects'

/** A call for each element whose effect a retry repeats for all elements that were done before the failure. */
export interface RepeatedRound {
  readonly work: Linked<RoundWork>
  readonly movesMoney: boolean
  /** The job that is attempted again, if a queue attempts it. */
  readonly consumer?: Linked<Consumer>
  /** The setting that makes the queue attempt it again. */
  readonly options?: Linked<JobOptions>
  /** What retries, if no queue does: `tenacity`. */
  readonly by?: string
}

interface Named {
  readonly path: string
  readonly name: string
}

/** Rounds with effects in functions that run again from their start after a failure. */
export function* repeatedRounds(system: System): Generator<RepeatedRound> {
  const rounds = system.facts('round-work').filter(({ inService }) => inService)
  if (rounds.length === 0) return
  const seen = new Set<string>()
  const withEffect = new Map<Linked<RoundWork>, { readonly movesMoney: boolean } | undefined>()
  const effect = (work: Linked<RoundWork>) => {
    if (!withEffect.has(work)) withEffect.set(work, effectOfRound(system, work))
    return withEffect.get(work)
  }
  const swallowed = new Set(system.facts('swallowed-error').map(({ at, within }) => keyOf({ path: at.path, name: within })))
  for (const consumer of system.facts('consumer')) {
    const handler = consumer.inService ? system.define(consumer.at.path, consumer.handler) : undefined
    if (!handler || swallowed.has(keyOf(handler))) continue
    const retried = retriedBy(system, consumer)
    if (!retried) continue
    const known = functionsFrom(system, [handler], { steps: 3, handed: true })
    const functions = [...known, ...known.flatMap((one) => dispatchedFrom(system, one))]
    for (const work of rounds) {
      const place = `${work.at.path}:${work.at.startLine}`
      if (seen.has(place) || !standsIn(work, functions) || swallowed.has(keyOf({ path: work.at.path, name: work.within }))) continue
      const found = effect(work)
      if (!found) continue
      seen.add(place)
      yield { work, ...found, consumer, ...(retried.options && { options: retried.options }) }
    }
  }
  const regions = repeatedRegions(system).filter(({ of }) => of !== 'loop' && of !== 'recursion')
  if (regions.length === 0) return
  const called = calledInRegions(system, regions)
  for (const work of rounds) {
    const place = `${work.at.path}:${work.at.startLine}`
    if (seen.has(place)) continue
    const region = regions.find((one) => isInRegion(one, { ...work.loop, path: work.at.path }))
    if (!region && (!called.has(`${work.at.path}\n${work.within}`) || isRetriedAlone(work, regions))) continue
    const found = effect(work)
    if (!found) continue
    seen.add(place)
    yield { work, ...found, ...(region && { by: region.of }) }
  }
}

/** Whether the retry is inside the loop: it repeats the call for one element only. */
const isRetriedAlone = ({ at, loop }: Linked<RoundWork>, regions: readonly Place[]): boolean =>
  regions.some((one) => isInRegion(one, at) && isInRegion({ ...loop, path: at.path }, one))

/** Whether a queue attempts a job again that failed, and the setting that says so. */
const retriedBy = (system: System, consumer: Linked<Consumer>): { readonly options?: Linked<JobOptions> } | undefined => {
  if (consumer.delivers === 'messages') return mayRunTwice(system, consumer) && consumer.acknowledges === 'on-return' ? {} : undefined
  const { library, queue, acknowledges, registeredWith } = consumer
  // Only what the task asks for is attempted again: retries are facts of their own.
  if (acknowledges === 'on-start' || library === 'celery') return undefined
  // What a file adds jobs to, is the queue that it makes, if it makes no other one.
  const isOfOnlyQueue = ({ scope, at }: Linked<JobOptions>): boolean => {
    if (scope !== 'job') return false
    const made = system.facts('job').filter((one) => one.scope === 'queue' && one.library === library && one.at.path === at.path)
    return made.length === 1 && made[0]?.queue === queue
  }
  const isOwn = (one: Linked<JobOptions>): boolean => one.library === library && ((queue !== '' && isOfOnlyQueue(one)) || isNamed(one))
  const isNamed = (one: Linked<JobOptions>): boolean =>
    queue !== '' ? one.queue === queue : registeredWith !== undefined && one.subject.split(/[ .]/).includes(registeredWith)
  const options = system.facts('job').filter(isOwn)
  const setting = options.find(({ attempts }) => attempts.state === 'set' && attempts.value > 1)
  if (setting) return { options: setting }
  if (options.some(({ attempts }) => attempts.state === 'set')) return undefined
  return mayRunTwice(system, consumer) && retriesUnasked.has(library) ? {} : undefined
}

const has = (text: string, words: ReadonlySet<string>): boolean => wordsOf(text).some((word) => words.has(word))

/** Whether a call moves money, by what it is made on, its name and the address. */
const namesMoney = ({ holder, member, address }: RoundWork): boolean => {
  const first = wordsOf(member)[0] ?? ''
  if (rowWorkNames.moves.has(first)) return has(holder, rowWorkNames.payers) || first === 'pay' || first === 'payout' || first === 'charge'
  return address !== '' && has(address, rowWorkNames.payers)
}

const namesMessage = ({ holder, member, address }: RoundWork): boolean =>
  !rowWorkNames.notSends.has(wordsOf(member)[0] ?? '') &&
  (isNamedEffect(holder === '' ? member : `${holder}.${member}`) ||
    has(holder, rowWorkNames.messengers) ||
    has(address, rowWorkNames.messengers) ||
    (address !== '' && has(address, leftWorkNames.messages)))

/** Whether the call itself sends a key by which its receiver knows repetitions. */
const sendsKey = (system: System, { at }: Linked<RoundWork>): boolean => system.facts('request-key').some((key) => isInRegion(at, key.at))

/** What a call of a round does to people or money, unless something below it keeps a repetition out. */
const effectOfRound = (system: System, work: Linked<RoundWork>): { readonly movesMoney: boolean } | undefined => {
  if (writesBefore(system, work) || sendsKey(system, work)) return undefined
  const direct = sideEffectsOf(system).find(
    (one) =>
      one.at.path === work.at.path &&
      one.at.startLine >= work.at.startLine &&
      one.at.startLine <= work.at.endLine &&
      one.callee.endsWith(work.member),
  )
  const targets = targetsOf(system, work)
  if (targets.some((target) => keepsRepetitionsOut(system, target))) return undefined
  const isKept = ({ key }: SideEffect): boolean => key.state === 'set'
  const found = direct ?? targets.map((target) => effectOf(system, target, () => true, true)).find((one) => one !== undefined)
  if (found && isKept(found)) return undefined
  if (found && (found.effect === 'email' || found.effect === 'sms')) return { movesMoney: false }
  if (found?.effect === 'payment') return found.movesMoney ? { movesMoney: true } : undefined
  // A request, or a call that leads out of what was read: only names say what it does.
  if (found ? found.effect !== 'http' : targets.length > 0) return undefined
  if (namesMoney(work)) return { movesMoney: true }
  return namesMessage(work) ? { movesMoney: false } : undefined
}

const targetsOf = (system: System, { at, within, to, member }: Linked<RoundWork>): readonly Named[] => {
  const target = system.define(at.path, to)
  if (target && system.hasFunction(target.path, target.name)) return [target, ...system.implementers(target.path, target.name)]
  const used = system.uses(at.path, within).filter(({ name, line }) => ownName(name) === member && line <= at.endLine)
  return used.flatMap((one) => [one, ...system.implementers(one.path, one.name)])
}

const writes: readonly FunctionMark[] = ['adds-rows', 'changes-rows', 'detects-duplicates', 'removes-duplicates']

/** Whether a function, or one that it calls, stores what it did, knows repetitions, or sends a key by which its receiver does. */
const keepsRepetitionsOut = (system: System, target: Named): boolean => {
  if (writes.some((mark) => system.does(target.path, target.name, mark))) return true
  const functions = functionsFrom(system, [target], { steps: 2, handed: true })
  return (
    system.facts('request-key').some((key) => standsIn(key, functions)) ||
    system.facts('safeguard').some((one) => one.against === 'doubling' && standsIn(one, functions)) ||
    system.facts('sql-statement').some(({ changes, ...one }) => changes !== undefined && standsIn(one, functions)) ||
    system.facts('data-access').some(({ operation, ...one }) => operation !== 'read' && standsIn(one, functions))
  )
}

/** Whether a round writes a row before the call: it may take the element for itself. */
const writesBefore = (system: System, { at, loop, before, within }: Linked<RoundWork>): boolean => {
  const isInLoop = (one: { readonly at: { readonly path: string; readonly startLine: number } }): boolean =>
    one.at.path === at.path && one.at.startLine >= loop.startLine && one.at.startLine < at.startLine
  if (system.facts('sql-statement').some((one) => one.changes !== undefined && isInLoop(one))) return true
  if (system.facts('data-access').some((one) => one.operation !== 'read' && isInLoop(one))) return true
  return before.some((ref) => {
    const target = system.define(at.path, ref)
    const targets = target ? [target] : system.uses(at.path, within).filter(({ name }) => ownName(name) === ref.name)
    return targets.some((one) => writes.some((mark) => system.does(one.path, one.name, mark)))
  })
}
