import type { CheckId } from '#model/checks'
import type { Gap } from '#model/rule'
import type { RecordedMatter, Recording } from '#model/facts/records/recording'
import type { Change, Linked, System } from '#model/system'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'
import { isNamedForJobs } from './lost-failure-counts.ts'
import { callNamesIn, lostRecordings, type LostRecording } from './lost-recordings.ts'
import { recordedPlaces, type RecordedPlace } from './recorded-places.ts'
import { onlyRecords, recordedFrom, recordedIn, recordingsOf, usesOf } from '#system/observability/recordings'
import { mayMeasureNow } from '#system/observability/request-measurement'

/** Where code records a metric. */
export const measurementsOf = (system: System): readonly RecordedPlace[] => recordedPlaces(system, ['metric'])

interface Kind {
  readonly check: CheckId
  readonly title: string
  readonly counted: string
  readonly then: string
}

const kinds = {
  retry: {
    check: '3.7',
    title: 'Retry count removed',
    counted: 'retries',
    then: 'A failing dependency stays hidden until the retries no longer help.',
  },
  backlog: {
    check: '3.8',
    title: 'Backlog metric removed',
    counted: 'the backlog',
    then: 'If consumers stop or fall behind, no alert shows the growing queue.',
  },
  job: {
    check: '7.6',
    title: 'Job metric removed',
    counted: 'runs of this job',
    then: 'If the job fails every night, no alert fires.',
  },
  failure: {
    check: '3.6',
    title: 'Error count removed',
    counted: 'failures',
    then: 'An alert on the error rate no longer sees them.',
  },
  failedJob: {
    check: '7.6',
    title: 'Failed jobs no longer counted',
    counted: 'failed jobs',
    then: 'An alert on failed jobs no longer sees them.',
  },
  latency: {
    check: '3.5',
    title: 'Duration metric removed',
    counted: 'durations',
    then: 'Dashboards and alerts on latency no longer cover this code.',
  },
} as const satisfies Record<string, Kind>

/** The readiness check that a lost metric served; undefined for a metric of the business. */
const kindOf = (base: System, lost: LostRecording): Kind | undefined => {
  const { of } = lost.recording
  if (of.includes('retry')) return kinds.retry
  if (of.includes('backlog')) return kinds.backlog
  if (lost.isFromJob && of.length > 0) return of.includes('failure') ? kinds.failedJob : kinds.job
  if (of.includes('failure')) return isOfConsumer(base, lost.recording) || isOfJobs(base, lost.recording) ? kinds.failedJob : kinds.failure
  return of.includes('latency') ? kinds.latency : undefined
}

const isOfJobs = (base: System, recording: Linked<Recording>): boolean => !recording.reach.has('request') && isNamedForJobs(base, recording)

/** Whether a recording is in a callback for an event of what takes jobs: `worker.on failed`. */
const isOfConsumer = (base: System, { at, within, reach }: Linked<Recording>): boolean =>
  !reach.has('request') &&
  /^[\w$]+\.(?:on|once) /.test(within) &&
  base.facts('consumer').some((one) => one.at.path === at.path && one.inService)

const failures = ({ recording: { of } }: LostRecording): number => Number(of.includes('failure'))

/** Metrics that a change removes from code that still runs, with what they measured. */
export function* lostMeasurements(head: System, change: Change): Generator<Omit<Gap, 'kind'>> {
  const reported = new Set<string>()
  const isClientGone = goneClients(head, change.base)
  // A function is reported once: for its count of failures, if it lost one.
  const all = [...lostRecordings(head, change, 'metric')].toSorted((one, other) => failures(other) - failures(one))
  for (const lost of all) {
    const kind = kindOf(change.base, lost)
    if (!kind) continue
    // A package, or tracing, that now measures each request.
    if ((kind === kinds.failure || kind === kinds.latency) && mayMeasureNow(head, change.base)) continue
    if (isClientGone(lost.recording) || isMeasuredStill(head, lost, kind) || isFrontNew(head, change.base, lost)) continue
    const place = `${lost.at.path} ${lost.function} ${kind.check}`
    if (reported.has(place)) continue
    reported.add(place)
    yield {
      at: lost.at,
      subject: lost.subject,
      within: lost.within,
      check: kind.check,
      // On real code, lost counts of outcomes of jobs were no loss twice.
      ...(kind === kinds.job && { stage: 'preview' as const }),
      title: kind.title,
      message: `This change removes \`${lost.by}\`, which measured ${kind.counted}, and nothing else in this code records them now. ${kind.then}`,
      risk: `${kind.then} Existing dashboards show no data, or a line that no longer moves.`,
      fix: `Restore \`${lost.by}\`, or say in the pull request which metric covers this code now.`,
    }
  }
}

/** What another metric in the same function must be about to show the same. */
const shownBy: Readonly<Partial<Record<CheckId, readonly RecordedMatter[]>>> = {
  '3.5': ['latency'],
  '3.6': ['outcome'],
  '3.7': ['retry'],
  '3.8': ['backlog'],
  '7.6': ['outcome', 'failure'],
}

/**
 * Whether the function still records another metric that shows the same: a duration with the outcome as its label counts the outcomes as well.
 * It does so itself, or through a function that does nothing else.
 */
const isMeasuredStill = (head: System, { at, function: name, recording }: LostRecording, { check }: Kind): boolean => {
  const fn = { path: at.path, name }
  const rest = [
    ...recordedIn(head, fn),
    ...usesOf(head, fn).flatMap(({ target }) => (onlyRecords(head, target, 'metric') ? [...recordedFrom(head, target).values()] : [])),
  ]
  return rest.some(
    (fact) =>
      fact.what === 'metric' &&
      fact.signal !== recording.signal &&
      (shownBy[check] ?? []).some((matter) => fact.of.includes(matter) && (matter !== 'outcome' || !isOfSuccess(fact))),
  )
}

/** Whether a metric only counts work that ended well. */
const isOfSuccess = ({ isSuccess, signal }: Recording): boolean =>
  isSuccess === true || wordsOf(signal).some((word) => recordingNames.successes.has(word) || recordingNames.ended.has(word))

/** The client that a metric is recorded through, as the code names it: `statsd` of `statsd.incr`. */
const clientOf = ({ by, what }: Recording): string | undefined => {
  const holder = what === 'metric' ? by.slice(0, Math.max(0, by.lastIndexOf('.'))) : ''
  const name = holder.split('.').at(-1) ?? ''
  return wordsOf(name).some((word) => recordingNames.meters.has(word)) ? name : undefined
}

/** Whether a change takes a client of metrics out of the service as a whole, which still records metrics through another one. */
const goneClients = (head: System, base: System): ((lost: Linked<Recording>) => boolean) => {
  const production = (system: System) => recordingsOf(system).filter(({ what, file }) => what === 'metric' && file.role === 'production')
  const after = production(head)
  const before = Map.groupBy(production(base), clientOf)
  return (lost) => {
    const client = clientOf(lost)
    if (client === undefined || (before.get(client)?.length ?? 0) < 2) return false
    return after.length > 0 && after.every((fact) => clientOf(fact) !== client)
  }
}

/** Whether code around all requests is new in the file, or the function calls something new that may measure. */
const isFrontNew = (head: System, base: System, { at, function: name, recording }: LostRecording): boolean => {
  const namesIn = (system: System, path: string): ReadonlySet<string> =>
    new Set([
      ...system.facts('front').flatMap((front) => (front.at.path === path && front.isRegistered ? [front.by] : [])),
      ...[...callNamesIn(system, path, name)].filter((effect) => wordsOf(effect).some((word) => measuring.has(word))),
    ])
  const before = namesIn(base, recording.at.path)
  return [...namesIn(head, at.path)].some((one) => !before.has(one))
}

const measuring: ReadonlySet<string> = new Set([
  ...recordingNames.meters,
  ...recordingNames.metersOne,
  ...'measure measured instrument instrumented instrumentation observe observed monitor monitored monitoring track tracked telemetry stats record timed timer'.split(
    ' ',
  ),
])
