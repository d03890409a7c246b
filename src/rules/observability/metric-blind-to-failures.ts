import { gapAt, rule } from '#model/rule'
import { latencyGauges, successesAlone, withoutOutcome } from '#system/observability/blind-metrics'

export const metricBlindToFailures = rule({
  id: 'metric-blind-to-failures',
  check: '3.6',
  alsoServes: ['3.5'],
  severity: 'P2',
  stage: 'stable',
  title: 'Metric does not show failures or slowness',
  why: 'The dashboard has a line, and it stays calm while requests fail or slow down. No alert fires, and users report it first.',
  fix: 'Count failures under the same metric with a label for the outcome, and record durations in a histogram.',
  blindSpots:
    'Judges labels and values that are written out. A metric whose label comes from a variable counts as telling. A gauge beside a histogram of latency is not reported. A removed label is a preview.',
  languages: ['typescript', 'python', 'go'],
  *judge(system, change) {
    for (const gauge of latencyGauges(system))
      yield gapAt(gauge, {
        check: '3.5',
        title: 'Latency kept in a gauge',
        message: `\`${gauge.name}\` is a gauge, so each request overwrites the duration of the one before. No percentile can be computed from it.`,
        risk: 'When one request in ten is slow, the gauge mostly shows a fast one. No alert on p95 or p99 is possible.',
        fix: `Make \`${gauge.name}\` a histogram, and observe the duration of each request. Alert on p95 and p99.`,
      })
    for (const { recording, metric, label } of successesAlone(system))
      yield gapAt(recording, {
        subject: `successes of ${metric.name}`,
        title: 'Only successes counted',
        message: `\`${metric.name}\` has the label \`${label}\`, but every place that records it says that the work succeeded. Failures are not counted.`,
        risk: 'The error rate computed from this metric is always zero. A release that fails every second request raises no alert.',
        fix: `Record \`${metric.name}\` on the ways out that fail too, with their value of \`${label}\`.`,
      })
    if (!change) return
    for (const { metric, label } of withoutOutcome(system, change))
      yield gapAt(metric, {
        subject: `outcome of ${metric.name}`,
        isWritten: true,
        // At first sight, it took two metrics for one in a file that the change did not touch.
        stage: 'preview',
        title: 'Outcome label removed from metric',
        message: `This change removes the label \`${label}\` from \`${metric.name}\`. Failed requests can no longer be told from successful ones.`,
        risk: 'Alerts on the error rate read this label. They no longer fire, or compute zero.',
        fix: `Keep the label \`${label}\`, or add a counter for failed requests and move the alerts to it.`,
      })
  },
})
