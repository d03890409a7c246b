import type { Metric } from '#model/facts/records/metric'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#link/roles/is-code'
import { requestMeasurement } from '#system/observability/request-measurement'
import { isRecorded } from '#system/observability/recorded-metrics'

const subject = 'rate of errors'

export const requestErrorsNotCounted = rule({
  id: 'request-errors-not-counted',
  check: '3.6',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Failed requests not counted',
  why: 'Alerts and rollback decisions rely on the error rate. Without it, a release that fails one request in five triggers no alert, and users report it first.',
  fix: 'Count requests with a label for the status or status class, or add a counter for failed requests.',
  blindSpots:
    'Does not see counts kept by a proxy, a mesh or an agent outside the repository. Reports nothing if labels are built at run time. Removed metrics are reported as previews. A preview unless the change removes the safeguard.',
  mustHaveRead: isCode,
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    const metrics = system.facts('metric').filter(({ file }) => file.role === 'production')
    const counting = metrics.filter(({ name, labels }) => saysFailure.test(name) || labels.some((label) => saysOutcome.test(label.name)))
    for (const metric of counting)
      if (tellsErrors(metric))
        yield {
          ...evidenceAt(metric, `\`${metric.name}\` distinguishes failures from successes`, undefined, subject),
          ...(isRecorded(system, metric) ? {} : { checks: [] }),
        }
    const { measured, unread } = requestMeasurement(system)
    for (const one of measured) yield { kind: 'evidence', ...one, subject, within: '' }
    if (counting.length > 0 || measured.length > 0 || unread || metrics.some(({ name, labelsKnown }) => name === '' || !labelsKnown)) return
    const endpoints = system.facts('endpoint').filter(({ inService, file }) => inService && file.side !== 'frontend')
    const [first] = endpoints
    if (!first || (metrics.length > 0 && !metrics.some(({ inService }) => inService))) return
    const [server, another] = system.facts('server').filter(({ inService, serves }) => inService && serves === 'http')
    // `within` is empty so that the fingerprint stays the same when the finding moves to another place.
    yield {
      ...gapAt(server && !another ? server : first, {
        subject,
        stageIfRemoved: 'preview',
        stageUnlessRemoved: 'preview',
        removed: 'the last metric that distinguished failed requests from successful ones',
        message:
          metrics.length === 0
            ? 'This repository declares no metric that counts requests or failed requests. An alert on a rising error rate has nothing to read.'
            : `${metrics.length === 1 ? 'The only metric' : `None of the ${metrics.length} metrics`} declared in this repository ${metrics.length === 1 ? 'does not distinguish' : 'distinguishes'} failed requests from successful ones, so no alert can detect a rising error rate.`,
        evidence: ['names and labels of the metrics declared in code, packages that count each request, tracing'],
      }),
      within: '',
    }
  },
})

const saysFailure = /error|fail|exception|panic|5xx|reject|success|status/i
const saysOutcome = /status|code|outcome|result|success|error|fail|exception|state|kind|reason|type/i

/** Label names that always describe failures. An `outcome` or `state` may describe anything. */
const labelOfErrors = /status|code|success|error|fail|exception/i
/** Metric names for work that may fail: calls, jobs and timed operations. */
const countsWork = /request|call|http|rpc|quer(y|ies)|job|task|webhook|attempt|operation|deliver|send|sent|seconds|duration|latency|_ms$/i

/** Whether an error rate can be computed: events are counted or timed, and failures are separate. A gauge only shows the current state. */
const tellsErrors = ({ type, name, labels }: Metric): boolean =>
  type !== 'gauge' &&
  (saysFailure.test(name) ||
    labels.some((label) => labelOfErrors.test(label.name) || (/outcome|result|state/i.test(label.name) && countsWork.test(name))))
