import { rule } from '#model/rule'
import { lostFailureCounts } from '#change/records/lost-failure-counts'
import { lostLevels } from '#change/records/lost-levels'
import { lostMeasurements, measurementsOf } from '#change/records/lost-measurements'

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
    const reported = new Set<string>()
    for (const { recording, at, kept, isOfJob } of lostFailureCounts(system, change)) {
      reported.add(`${recording.at.path} ${recording.within}`)
      yield {
        kind: 'gap',
        at,
        subject: recording.subject,
        within: recording.within,
        check: isOfJob ? '7.6' : '3.6',
        title: isOfJob ? 'Failed jobs no longer counted' : 'Failures no longer counted',
        message: `This change removes \`${recording.by}\`, which counted failures, while \`${kept.by}\` (line ${kept.at.startLine}) still counts successes. The failure rate now looks like zero.`,
        risk: 'Alerts on the failure rate stay silent, however much fails. A dashboard shows only successes.',
        fix: `Restore \`${recording.by}\` with the label of failures, or say in the pull request what counts them now.`,
      }
    }
    for (const { recording, at } of lostLevels(system, change)) {
      reported.add(`${recording.at.path} ${recording.within}`)
      yield {
        kind: 'gap',
        at,
        subject: recording.subject,
        within: recording.within,
        check: '3.8',
        title: 'Backlog metric removed',
        message: `This change removes \`${recording.by}\` with the function that measured the backlog. This service still consumes messages or jobs, and no metric shows how many wait.`,
        risk: 'If consumers stop or fall behind, no alert shows the growing queue.',
        fix: `Restore \`${recording.by}\`, or say in the pull request what measures the backlog now.`,
      }
    }
    for (const lost of lostMeasurements(system, change)) if (!reported.has(`${lost.at.path} ${lost.within}`)) yield { kind: 'gap', ...lost }
  },
})
