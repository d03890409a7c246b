import { rule } from '#model/rule'
import { lostMeasurements, measurementsOf } from '#system/lost-measurements'

export const measurementRemoved = rule({
  id: 'measurement-removed',
  check: '3.6',
  alsoServes: ['3.5', '3.7', '3.8', '7.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Measurement removed',
  why: 'Dashboards and alerts that read this metric show no data, or a constant. The next failure of this code raises no alert.',
  fix: 'Record the metric again, or say in the pull request what measures this code now.',
  blindSpots:
    'Reports only metrics of failures, retries, backlogs, durations and outcomes of jobs. A new metric in the function, in its callees or around it counts as a replacement. A duration with the same outcome as a label, and a client that is retired as a whole while another one measures, are no loss. Lost metrics of jobs are a preview, because findings of this part were wrong on real code. Does not see metrics of a proxy or of the platform.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const { at, subject, within } of measurementsOf(system))
      yield { kind: 'evidence', at, subject, within, note: 'a metric is recorded here', checks: [] }
    if (!change) return
    for (const lost of lostMeasurements(system, change)) yield { kind: 'gap', ...lost }
  },
})
