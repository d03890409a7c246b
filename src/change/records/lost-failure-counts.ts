import type { Recording } from '#model/facts/records/recording'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { wordsOf } from '#models/naming/words'
import { recordingsOf } from '#system/observability/recordings'
import { removalOf } from '../removal.ts'

/** A metric that still counts successes, and no longer counts failures. */
export interface LostFailureCount {
  readonly recording: Linked<Recording>
  readonly at: Place
  /** What still counts successes. */
  readonly kept: Linked<Recording>
  readonly isOfJob: boolean
}

const countsFailures = ({ what, of, isSuccess }: Recording): boolean => what === 'metric' && of.includes('failure') && isSuccess !== true

const jobs: ReadonlySet<string> = new Set(['job', 'jobs', 'task', 'tasks'])

/** Whether the name of a metric, or one of its labels, says that it is about jobs. */
export const isNamedForJobs = (system: System, { signal, file: { unit } }: Linked<Recording>): boolean => {
  const isOfJobs = (name: string): boolean => wordsOf(name).some((word) => jobs.has(word))
  return (
    isOfJobs(signal) ||
    system
      .facts('metric')
      .some(({ held, labels, file }) => held === signal && file.unit === unit && labels.some(({ name }) => isOfJobs(name)))
  )
}

/** Whether a recording counts any outcome: its label is a variable. */
const countsBoth = ({ what, of, isSuccess }: Recording): boolean =>
  what === 'metric' && of.includes('outcome') && !of.includes('failure') && isSuccess !== true

/**
 * Counts of failures that a change removes from a function that stays, while the same metric still counts the successes beside it. Nothing else
 * counts failures, or outcomes in general, that did not do so before.
 */
export function* lostFailureCounts(head: System, change: Change): Generator<LostFailureCount> {
  const before = recordingsOf(change.base).filter((one) => countsFailures(one) && one.inService)
  if (before.length === 0) return
  const after = recordingsOf(head)
  const reported = new Set<string>()
  for (const recording of before) {
    const { path } = recording.at
    const file = change.file(path)
    if (file?.status !== 'modified') continue
    const removal = removalOf(file, recording.at.startLine)
    if (!removal || !head.hasFunction(path, recording.within)) continue
    const isHere = (one: Linked<Recording>): boolean => one.at.path === path && one.within === recording.within
    if (after.some((one) => isHere(one) && (countsFailures(one) || countsBoth(one)))) continue
    const kept = after.find((one) => one.at.path === path && one.signal === recording.signal && one.isSuccess === true)
    if (!kept) continue
    const ofUnit = (all: readonly Linked<Recording>[], test: (one: Recording) => boolean): number =>
      all.filter((one) => one.file.unit?.root === recording.file.unit?.root && test(one)).length
    const all = recordingsOf(change.base)
    if (ofUnit(after, countsFailures) >= ofUnit(all, countsFailures) || ofUnit(after, countsBoth) > ofUnit(all, countsBoth)) continue
    const key = `${path} ${recording.within}`
    if (reported.has(key)) continue
    reported.add(key)
    const isOfJob =
      recording.reach.has('job') ||
      (!recording.reach.has('request') && isNamedForJobs(change.base, recording)) ||
      (!recording.reach.has('request') && [...head.facts('consumer'), ...head.facts('schedule')].some(({ at }) => at.path === path))
    yield { recording, at: { path, startLine: removal.headLine, endLine: removal.headLine }, kept, isOfJob }
  }
}
