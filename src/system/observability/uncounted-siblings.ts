import type { Consumer, Schedule } from '#model/facts/work/job'
import type { Recording } from '#model/facts/records/recording'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { recordingsOf } from './recordings.ts'
import type { Named } from '#link/users'

/** What takes jobs, or starts work at certain times. */
export type Runner = Linked<Consumer> | Linked<Schedule>

/** A new runner that counts no outcome, beside one of its library that counts its own. */
export interface UncountedSibling {
  readonly runner: Runner
  readonly sibling: Runner
  /** What counts the outcome of the sibling. */
  readonly recording: Linked<Recording>
}

/** Whether a recording counts how work ends. */
const countsEnds = ({ what, of }: Recording): boolean => what === 'metric' && (of.includes('failure') || of.includes('outcome'))

const keyOf = ({ at, subject }: Runner): string => `${at.path} ${subject}`

/** A function that listens to events: `worker.on failed`. */
const isListener = (within: string): boolean => /^[\w$.]+\.(?:on|once|addListener) /.test(within)

/** Whether a recording is in a listener of a runner: one in the file that registers it and no other one. */
const isInListener = ({ at, within }: Linked<Recording>, { at: { path } }: Runner, all: readonly Runner[]): boolean =>
  at.path === path && isListener(within) && all.filter((one) => one.at.path === path).length === 1

/** What a runner runs, and the function that registers it and its listeners, if that registers no other one. */
const functionsOf = (system: System, runner: Runner, all: readonly Runner[]): readonly Named[] => {
  const handler = system.define(runner.at.path, runner.handler)
  const own = { path: runner.at.path, name: runner.within }
  const isAlone = runner.within !== '' && !all.some((one) => one !== runner && one.at.path === own.path && one.within === own.name)
  return functionsFrom(system, [...(handler ? [handler] : []), ...(isAlone ? [own] : [])], { steps: 4, handed: true })
}

/**
 * Consumers and schedules that a change adds and that count no outcome, in a unit where each outcome that is counted is that of one other of
 * them: nothing counts for all.
 */
export const uncountedSiblings = (system: System, change: Change): readonly UncountedSibling[] => [
  ...uncountedAmong(system, system.facts('consumer'), change.base.facts('consumer')),
  ...uncountedAmong(system, system.facts('schedule'), change.base.facts('schedule')),
]

const uncountedAmong = (system: System, runners: readonly Runner[], earlier: readonly Runner[]): readonly UncountedSibling[] => {
  const all = runners.filter(({ inService }) => inService)
  if (all.length < 2) return []
  const before = new Set(earlier.map(keyOf))
  const counts = recordingsOf(system).filter((one) => one.inService && countsEnds(one))
  return all.flatMap((runner): readonly UncountedSibling[] => {
    if (before.has(keyOf(runner)) || !system.define(runner.at.path, runner.handler)) return []
    const { unit } = runner.file
    const own = functionsOf(system, runner, all)
    const ofUnit = counts.filter((one) => one.file.unit === unit)
    if (ofUnit.length === 0 || ofUnit.some((one) => standsIn(one, own) || isInListener(one, runner, all))) return []
    const others = all.filter((one) => one !== runner && one.file.unit === unit && one.library === runner.library)
    const areas = others.map((sibling) => ({ sibling, functions: functionsOf(system, sibling, all) }))
    const areaOf = (recording: Linked<Recording>) =>
      areas.find(({ sibling, functions }) => standsIn(recording, functions) || isInListener(recording, sibling, all))
    // Requests are counted in their own way; anything else may count for all of them.
    if (ofUnit.some((one) => !areaOf(one) && !one.reach.has('request'))) return []
    const [found] = ofUnit.flatMap((recording) => {
      const area = areaOf(recording)
      return area ? [{ runner, sibling: area.sibling, recording }] : []
    })
    return found ? [found] : []
  })
}
