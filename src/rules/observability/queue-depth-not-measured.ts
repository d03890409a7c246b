import { evidenceAt, gapAt, rule } from '#model/rule'
import { lostLevels } from '#change/records/lost-levels'
import { isCode } from '#link/roles/is-code'
import { mayMeasureElsewhere } from '#system/observability/request-measurement'
import { queuesOf, unmeasuredQueues } from '#system/observability/unmeasured-queues'
import { allMetricsNamed } from '#system/observability/all-metrics-named'

export const queueDepthNotMeasured = rule({
  id: 'queue-depth-not-measured',
  check: '3.8',
  alsoServes: ['7.6'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Queue depth not measured',
  why: 'A consumer that stops, or is slower than its producers, causes no error. The backlog grows until users report missing results, and can take hours to process.',
  fix: 'Measure the number of waiting messages or jobs and, if possible, the age of the oldest, and alert on both. Read them from the broker or the store: a gauge that only the consumer exports vanishes when the consumer stops.',
  blindSpots:
    'Does not see the exporter of a broker or the dashboard of a queue vendor. In an audit, a queue beside a measured one is a preview.',
  mustHaveRead: isCode,
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system, change) {
    const metrics = system.facts('metric').filter(({ inService }) => inService)
    const depths = metrics.filter(({ name, type }) => type !== 'counter' && /queue|backlog|depth|waiting|pending|\blag\b|_lag/i.test(name))
    for (const depth of depths)
      // Callers waiting for a pooled connection are not queued work.
      yield {
        ...evidenceAt(depth, `\`${depth.name}\` shows the backlog`, undefined, 'depth of queues'),
        checks: /pool|connection/i.test(depth.name) ? [] : ['3.8'],
      }
    // A change that measures one queue is not about those that exist already.
    const before = new Set(change && queuesOf(change.base).map(({ library, queue }) => `${library} ${queue}`))
    for (const { queue, other, level } of unmeasuredQueues(system))
      if (!before.has(`${queue.library} ${queue.queue}`))
        yield gapAt(queue, {
          subject: `depth of ${queue.queue}`,
          // Who adds a queue beside measured ones knows how the service measures them. Of older ones, that may have been decided.
          ...(!change && { stage: 'preview' as const }),
          title: 'Depth of this queue not measured',
          message: `\`${level.by}\` measures \`${other}\` (${level.at.path}:${level.at.startLine}), but nothing measures how much waits in \`${queue.queue}\`. If its consumer stops or falls behind, there may be no alert.`,
          fix: `Measure \`${queue.queue}\` in the same way, and alert on it.`,
          evidence: ['metrics that are given the number of waiting messages or jobs, and the queues that their code names'],
        })
    const consumer = system.facts('consumer').find(({ inService }) => inService)
    if (depths.length > 0 || (metrics.length === 0 && mayMeasureElsewhere(system)) || !consumer || !allMetricsNamed(system)) return
    // The removed measurement is reported where it was.
    if (change && lostLevels(system, change).length > 0) return
    // `within` is empty so that the fingerprint stays the same when the finding moves to another place.
    yield {
      ...gapAt(consumer, {
        subject: 'depth of queues',
        removed: 'the last metric of the queue depth in this repository',
        message:
          'This service consumes a queue, but no metric in this repository measures the queue depth. If the consumer stops or falls behind, there may be no alert.',
        evidence: ['names of the metrics declared in code'],
      }),
      within: '',
    }
  },
})
