import type { Consumer } from '#model/facts/job'
import type { Recording } from '#model/facts/recording'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom, standsIn } from './follow.ts'
import { recordingsOf } from './recordings.ts'
import type { Named } from './users.ts'

/** A new consumer that counts no outcome, beside one that counts its own. */
export interface UncountedSibling {
  readonly consumer: Linked<Consumer>
  readonly sibling: Linked<Consumer>
  /** What counts the outcome of the sibling. */
  readonly recording: Linked<Recording>
}

/** Whether a recording counts how work ends. */
const countsEnds = ({ what, of }: Recording): boolean => what === 'metric' && (of.includes('failure') || of.includes('outcome'))

const keyOfConsumer = ({ at, subject }: Linked<Consumer>): string => `${at.path} ${subject}`

/** A function that listens to events: `worker.on failed`. */
const isListener = (within: string): boolean => /^[\w$.]+\.(?:on|once|addListener) /.test(within)

/** Whether a recording is in a listener of a consumer: one in the file that registers it and no other one. */
const isInListener = ({ at, within }: Linked<Recording>, { at: { path } }: Linked<Consumer>, all: readonly Linked<Consumer>[]): boolean =>
  at.path === path && isListener(within) && all.filter((one) => one.at.path === path).length === 1

/** What a consumer runs, and the function that registers it and its listeners, if that registers no other one. */
const functionsOf = (system: System, consumer: Linked<Consumer>, all: readonly Linked<Consumer>[]): readonly Named[] => {
  const handler = system.define(consumer.at.path, consumer.handler)
  const own = { path: consumer.at.path, name: consumer.within }
  const isAlone = consumer.within !== '' && !all.some((one) => one !== consumer && one.at.path === own.path && one.within === own.name)
  return functionsFrom(system, [...(handler ? [handler] : []), ...(isAlone ? [own] : [])], { steps: 4, handed: true })
}

/**
 * Consumers that a change adds and that count no outcome, in a unit where each outcome that is counted is that of one other consumer: nothing
 * counts for all of them.
 */
export const uncountedSiblings = (system: System, change: Change): readonly UncountedSibling[] => {
  const all = system.facts('consumer').filter(({ inService }) => inService)
  if (all.length < 2) return []
  const before = new Set(change.base.facts('consumer').map(keyOfConsumer))
  const counts = recordingsOf(system).filter((one) => one.inService && countsEnds(one))
  return all.flatMap((consumer): readonly UncountedSibling[] => {
    if (before.has(keyOfConsumer(consumer)) || !system.define(consumer.at.path, consumer.handler)) return []
    const { unit } = consumer.file
    const own = functionsOf(system, consumer, all)
    const ofUnit = counts.filter((one) => one.file.unit === unit)
    if (ofUnit.length === 0 || ofUnit.some((one) => standsIn(one, own) || isInListener(one, consumer, all))) return []
    const others = all.filter((one) => one !== consumer && one.file.unit === unit && one.library === consumer.library)
    const areas = others.map((sibling) => ({ sibling, functions: functionsOf(system, sibling, all) }))
    const areaOf = (recording: Linked<Recording>) =>
      areas.find(({ sibling, functions }) => standsIn(recording, functions) || isInListener(recording, sibling, all))
    // Requests are counted in their own way; anything else may count for all consumers.
    if (ofUnit.some((one) => !areaOf(one) && !one.reach.has('request'))) return []
    const [found] = ofUnit.flatMap((recording) => {
      const area = areaOf(recording)
      return area ? [{ consumer, sibling: area.sibling, recording }] : []
    })
    return found ? [found] : []
  })
}
