import type { Metric } from '#model/facts/metric'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#system/is-code'
import { jobOutcomes } from '#system/job-metrics'

export const jobFailuresNotCounted = rule({
  id: 'job-failures-not-counted',
  check: '7.6',
  alsoServes: ['7.7'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Jobs whose end no metric counts',
  why: 'A job that fails answers nobody. When every second one fails since the last deploy, the dashboards of the requests stay green, and somebody hears of it from a customer.',
  fix: 'Count finished and failed jobs by queue and kind, time them, and alert on the share that fails.',
  blindSpots:
    "A broker's own exporter, an agent that instruments the library, and a dashboard of the queue's vendor are not seen. It goes by the names of the metrics that the code declares, and speaks only where it declares some.",
  mustHaveRead: isCode,
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    const subject = 'outcome of jobs'
    const outcomes = jobOutcomes(system)
    for (const outcome of outcomes)
      if (tellsEnds(outcome)) yield evidenceAt(outcome, `\`${outcome.name}\` tells how jobs end`, undefined, subject)
    const consumer = system.facts('consumer').find(({ inService }) => inService)
    const measures = system.facts('metric').some(({ inService }) => inService)
    if (outcomes.length > 0 || !measures || !consumer) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(consumer, {
        subject,
        message:
          'This service has metrics and does jobs, and none of its metrics counts or times how they end (not found in this repository).',
        evidence: ['names and labels of the metrics that the code declares'],
      }),
      within: '',
    }
  },
})

/** Failures stand apart from successes: by the name of the metric, or by a label. */
const tellsEnds = ({ name, labels }: Metric): boolean =>
  /fail|error|success|dead|given_?up|exhausted|completed|succeeded/i.test(name) ||
  (name !== '' && labels.some((label) => /status|state|outcome|result|success|error|fail/i.test(label.name)))
