import type { CheckId } from '#model/checks'
import type { Gap } from '#model/rule'
import type { Change, System } from '#model/system'
import { lostRecordings, type LostRecording } from './lost-recordings.ts'
import { recordedPlaces, type RecordedPlace } from './recorded-places.ts'
import { mayMeasureElsewhere } from './request-measurement.ts'

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
  latency: {
    check: '3.5',
    title: 'Duration metric removed',
    counted: 'durations',
    then: 'Dashboards and alerts on latency no longer cover this code.',
  },
} as const satisfies Record<string, Kind>

/** The readiness check that a lost metric served; undefined for a metric of the business. */
const kindOf = (lost: LostRecording): Kind | undefined => {
  const { of } = lost.recording
  if (of.includes('retry')) return kinds.retry
  if (of.includes('backlog')) return kinds.backlog
  if (lost.isFromJob && of.length > 0) return kinds.job
  if (of.includes('failure')) return kinds.failure
  return of.includes('latency') ? kinds.latency : undefined
}

/** Metrics that a change removes from code that still runs, with what they measured. */
export function* lostMeasurements(head: System, change: Change): Generator<Omit<Gap, 'kind'>> {
  const reported = new Set<string>()
  for (const lost of lostRecordings(head, change, 'metric')) {
    const kind = kindOf(lost)
    if (!kind) continue
    // A package, or tracing, that now measures each request.
    if ((kind === kinds.failure || kind === kinds.latency) && mayMeasureElsewhere(head)) continue
    const place = `${lost.at.path} ${lost.function} ${kind.check}`
    if (reported.has(place)) continue
    reported.add(place)
    yield {
      at: lost.at,
      subject: lost.subject,
      within: lost.within,
      check: kind.check,
      title: kind.title,
      message: `This change removes \`${lost.by}\`, which measured ${kind.counted}, and nothing else in this code records them now. ${kind.then}`,
      risk: `${kind.then} Existing dashboards show no data, or a line that no longer moves.`,
      fix: `Restore \`${lost.by}\`, or say in the pull request which metric covers this code now.`,
    }
  }
}
