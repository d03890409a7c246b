import type { Metric } from '#model/facts/metric'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#system/is-code'
import { requestMeasurement } from '#system/request-measurement'

const subject = 'rate of errors'

export const requestErrorsNotCounted = rule({
  id: 'request-errors-not-counted',
  check: '3.6',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'No metric tells failures from successes',
  why: 'The rate of errors is what an alert stands on and what decides about a rollback. When no metric has it, a release that fails one request in five is reported by users.',
  fix: 'Count requests with their outcome (a label for the status or its class), or failures by themselves.',
  blindSpots:
    'Only services that declare metrics are judged. What a proxy, a mesh or an agent outside the repository counts is not seen; labels that are put together at run time keep this rule silent.',
  mustHaveRead: isCode,
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    const metrics = system.facts('metric').filter(({ file }) => file.role === 'production')
    const counting = metrics.filter(({ name, labels }) => saysFailure.test(name) || labels.some((label) => saysOutcome.test(label.name)))
    for (const metric of counting)
      if (tellsErrors(metric)) yield evidenceAt(metric, `\`${metric.name}\` tells failures from successes`, undefined, subject)
    const { measured, unread } = requestMeasurement(system)
    for (const one of measured) yield { kind: 'evidence', ...one, subject, within: '' }
    if (counting.length > 0 || measured.length > 0 || unread || metrics.some(({ name, labelsKnown }) => name === '' || !labelsKnown)) return
    const endpoints = system.facts('endpoint').filter(({ inService, file }) => inService && file.side !== 'frontend')
    const [first] = endpoints
    if (!first || !metrics.some(({ inService }) => inService)) return
    const [server, another] = system.facts('server').filter(({ inService, serves }) => inService && serves === 'http')
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(server && !another ? server : first, {
        subject,
        message: `None of the ${metrics.length} metrics of this repository tells failed requests from successful ones.`,
        evidence: ['names and labels of the metrics that the code declares, packages that count each request, tracing'],
      }),
      within: '',
    }
  },
})

const saysFailure = /error|fail|exception|panic|5xx|reject|success|status/i
const saysOutcome = /status|code|outcome|result|success|error|fail|exception|state|kind|reason|type/i

/** Words that tell of a failure for certain; an `outcome` or a `state` may be that of anything. */
const labelOfErrors = /status|code|success|error|fail|exception/i
/** What is tried, and may fail: calls, jobs, what is timed. */
const countsWork = /request|call|http|rpc|quer(y|ies)|job|task|webhook|attempt|operation|deliver|send|sent|seconds|duration|latency|_ms$/i

/** A rate of errors: something is counted or timed as it happens, and its failures stand apart. A gauge shows what is. */
const tellsErrors = ({ type, name, labels }: Metric): boolean =>
  type !== 'gauge' &&
  (saysFailure.test(name) ||
    labels.some((label) => labelOfErrors.test(label.name) || (/outcome|result|state/i.test(label.name) && countsWork.test(name))))
