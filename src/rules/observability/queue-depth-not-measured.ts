import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#system/is-code'
import { allMetricsNamed } from '#system/all-metrics-named'

export const queueDepthNotMeasured = rule({
  id: 'queue-depth-not-measured',
  check: '3.8',
  alsoServes: ['7.6'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Backlog that no metric shows',
  why: 'A consumer that stands still, or is slower than its producers, fails nothing: the backlog grows until users ask where their work is, and then takes hours to work off.',
  fix: 'Export how many jobs wait and how old the oldest is, by queue, and alert on both.',
  blindSpots: "A broker's own exporter, or a dashboard of the queue's vendor, is not seen.",
  mustHaveRead: isCode,
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    const metrics = system.facts('metric').filter(({ inService }) => inService)
    const depths = metrics.filter(({ name, type }) => type !== 'counter' && /queue|backlog|depth|waiting|pending|\blag\b|_lag/i.test(name))
    for (const depth of depths)
      // Who waits for a connection is no work that waits.
      yield {
        ...evidenceAt(depth, `\`${depth.name}\` shows the backlog`, undefined, 'depth of queues'),
        checks: /pool|connection/i.test(depth.name) ? [] : ['3.8'],
      }
    const consumer = system.facts('consumer').find(({ inService }) => inService)
    if (depths.length > 0 || metrics.length === 0 || !consumer || !allMetricsNamed(system)) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(consumer, {
        subject: 'depth of queues',
        message:
          'This service has metrics and takes work from a queue, and none of its metrics shows how much waits there (not found in this repository).',
        evidence: ['names of the metrics that the code declares'],
      }),
      within: '',
    }
  },
})
