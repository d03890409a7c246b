import type { CaughtError } from '#model/facts/calls/lost-error'
import type { Change, Linked, System } from '#model/system'
import { isAddedLine } from '../added-lines.ts'
import { effectsIn, effectsOfCall, type Effect } from '#system/effects/effects-in'
import { removalOf } from '../removal.ts'
import { remembered } from '#link/reads'

/** A handler that swallows an error which reached the callers of its function before the change. */
export interface SwallowedNow {
  readonly caught: Linked<CaughtError>
  /** `rethrown`: a handler passed it on. `uncaught`: nothing handled it. */
  readonly before: 'rethrown' | 'uncaught'
  /** What fails, if it leaves the process or touches stored data. */
  readonly effect: Effect | undefined
}

const caughtByFunction = remembered((system) => Map.groupBy(system.facts('caught-error'), ({ at, within }) => `${at.path}\0${within}`))

const handledByFunction = remembered((system) => Map.groupBy(system.facts('handled-error'), ({ at, within }) => `${at.path}\0${within}`))

const callsByFunction = remembered(
  (system) =>
    new Map(system.facts('effects').map(({ at, within, effects }) => [`${at.path}\0${within}`, new Set(effects.map(({ name }) => name))])),
)

const sharesWork = (one: { readonly works: readonly string[] }, other: { readonly works: readonly string[] }): boolean =>
  one.works.some((work) => other.works.includes(work))

/** Handlers that a change made to swallow errors. */
export function* swallowedNow(head: System, change: Change): Generator<SwallowedNow> {
  for (const caught of head.facts('caught-error')) {
    const { at, within, works, covers } = caught
    const file = change.file(at.path)
    if (!caught.inService || caught.ends !== 'swallows' || caught.isExplained || !file || change.isAdded(at.path)) continue
    const key = `${file.previousPath ?? at.path}\0${within}`
    const was = (caughtByFunction(change.base).get(key) ?? []).filter((one) => sharesWork(one, caught))
    const is = (caughtByFunction(head).get(`${at.path}\0${within}`) ?? []).filter((one) => sharesWork(one, caught))
    const count = (all: readonly CaughtError[], ends: CaughtError['ends']): number => all.filter((one) => one.ends === ends).length
    if (count(is, 'swallows') <= count(was, 'swallows')) continue
    const isTouched =
      isAddedLine(change, at.path, at.startLine) || was.some((one) => one.ends === 'passes' && removalOf(file, one.at.startLine))
    if (!isTouched) continue
    const isRethrown = count(was, 'passes') > count(is, 'passes')
    const known = callsByFunction(change.base).get(key)
    // In Go, an error is a return value: if nothing read it, no caller ever saw it.
    const isUncaught =
      head.files.get(at.path)?.language !== 'go' &&
      was.length === 0 &&
      !(handledByFunction(change.base).get(key) ?? []).some((one) => sharesWork(one, caught))
    if (!isRethrown && !(isUncaught && works.some((work) => known?.has(work)))) continue
    const effects = [...effectsIn(head, at.path, covers), ...works.flatMap((work) => effectsOfCall(head, at.path, within, work))]
    const effect = effects.find(({ isCache, isVague }) => !isCache && !isVague)
    yield { caught, before: isRethrown ? 'rethrown' : 'uncaught', effect }
  }
}
