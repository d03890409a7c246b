import type { Metric } from '#model/facts/records/metric'
import type { Recording } from '#model/facts/records/recording'
import type { Change, Linked, System } from '#model/system'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'
import { recordedFrom, recordingsOf } from './recordings.ts'

/** Words of labels and metrics that tell failed work from other work. */
const outcomes: ReadonlySet<string> = new Set(['status', 'code', 'outcome', 'result', 'success', 'error', 'failed'])
/** Words of what is no duration of a request: a moment, an age, a limit, or a run of a job. */
const otherTimes: ReadonlySet<string> = new Set(
  'timestamp uptime age job batch cron scheduled interval timeout limit oldest queue lag ttl drift offset startup start build'.split(' '),
)
const requests: ReadonlySet<string> = new Set('request requests http response api route endpoint handler rpc checkout search'.split(' '))

const has = (text: string, words: ReadonlySet<string>): boolean => wordsOf(text).some((word) => words.has(word))

const inCode = (system: System): readonly Linked<Metric>[] =>
  system.facts('metric').filter(({ inService, file }) => inService && file.role === 'production')

/** Gauges that hold how long the last request took: they have no percentiles. */
export const latencyGauges = (system: System): readonly Linked<Metric>[] => {
  const metrics = inCode(system)
  const isLatency = ({ name }: Metric): boolean => has(name, recordingNames.latencies) && !has(name, otherTimes)
  if (metrics.some((metric) => (metric.type === 'histogram' || metric.type === 'summary') && isLatency(metric))) return []
  return metrics.filter((metric) => {
    if (metric.type !== 'gauge' || !isLatency(metric)) return false
    const recordings = recordingsOf(system).filter(({ signal, what }) => what === 'metric' && signal === metric.held)
    return recordings.length > 0 && (has(metric.name, requests) || recordings.some(({ reach }) => reach.has('request')))
  })
}

/** Metrics that lost the label which told failed work from other work. */
export const withoutOutcome = (
  system: System,
  { base }: Change,
): readonly { readonly metric: Linked<Metric>; readonly label: string }[] => {
  const tells = (metric: Metric): string | undefined => metric.labels.find(({ name }) => has(name, outcomes))?.name
  const before = byName(base)
  const fresh = inCode(system).filter(
    (metric) =>
      !before.has(scraped(metric)) &&
      (has(metric.name, recordingNames.failures) || metric.labels.some((label) => has(label.name, outcomes))),
  )
  if (fresh.length > 0) return []
  return [...byName(system)].flatMap(([name, [metric, ...more]]) => {
    const [was, ...others] = before.get(name) ?? []
    // Of several metrics with one name, it is not known which became which.
    if (!metric || !was || more.length + others.length > 0) return []
    const label = was.labelsKnown ? tells(was) : undefined
    const isLost = label !== undefined && metric.type !== 'gauge' && metric.labelsKnown && tells(metric) === undefined
    return isLost ? [{ metric, label }] : []
  })
}

/** The name under which a metric is scraped, with the part of the repository that runs it. */
const scraped = ({ fullName, name, file: { unit } }: Linked<Metric>): string => `${unit?.root ?? ''} ${fullName ?? name}`

/** Named metrics, by what tells them apart. */
const byName = (system: System): ReadonlyMap<string, readonly Linked<Metric>[]> =>
  Map.groupBy(
    inCode(system).filter(({ name }) => name !== ''),
    scraped,
  )

/** Where a metric with a label for the outcome is recorded, if every place that records it says that the work succeeded. */
export const successesAlone = (
  system: System,
): readonly { readonly recording: Linked<Recording>; readonly metric: Linked<Metric>; readonly label: string }[] => {
  const metrics = inCode(system)
  const recordings = recordingsOf(system).filter(({ what }) => what === 'metric')
  return metrics.flatMap((metric) => {
    const label = metric.labels.find(({ name }) => has(name, outcomes))?.name
    const { held } = metric
    if (label === undefined || held === undefined || metrics.filter((other) => other.held === held).length > 1) return []
    const own = recordings.filter(({ signal }) => signal === held)
    const [first] = own
    if (!first || own.some(({ isSuccess, of }) => !isSuccess || of.includes('failure'))) return []
    const failures = own.flatMap(({ at, within }) => [
      ...recordedFrom(system, { path: at.path, name: within.split(' > ')[0] ?? within }).values(),
    ])
    return failures.some(({ what, of }) => what === 'metric' && of.includes('failure')) ? [] : [{ recording: first, metric, label }]
  })
}
