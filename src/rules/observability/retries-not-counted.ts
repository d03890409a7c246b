import { evidenceAt, gapAt, rule } from '#model/rule'
import { isAddedLine } from '#change/added-lines'
import { isCode } from '#link/roles/is-code'
import { mayMeasureElsewhere } from '#system/observability/request-measurement'
import { allMetricsNamed } from '#system/observability/all-metrics-named'
import { isRecorded } from '#system/observability/recorded-metrics'

export const retriesNotCounted = rule({
  id: 'retries-not-counted',
  check: '3.7',
  severity: 'P3',
  stage: 'preview',
  summaryOnly: true,
  title: 'Retries not counted',
  why: 'Retries hide a failing dependency: requests still succeed, but more slowly and with several times the load. Without a retry count, the outage is the first symptom.',
  fix: 'Increment a counter labeled by dependency on each attempt after the first, and alert on its rate.',
  blindSpots: 'Does not see retries counted by a mesh, a proxy or a library.',
  mustHaveRead: isCode,
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system, change) {
    const metrics = system.facts('metric').filter(({ inService }) => inService)
    const counts = metrics.filter(
      ({ name, labels }) => /retr(y|ies)/i.test(name) || labels.some((label) => /attempt|retry/i.test(label.name)),
    )
    for (const count of counts)
      yield {
        ...evidenceAt(count, `\`${count.name}\` counts retries`, undefined, 'count of retries'),
        ...(isRecorded(system, count) ? {} : { checks: [] }),
      }
    const retry = system.facts('retry').find(({ inService, awaitsState }) => inService && !awaitsState)
    if (counts.length > 0 || (metrics.length === 0 && mayMeasureElsewhere(system)) || !retry || !allMetricsNamed(system)) return
    // `within` is empty so that the fingerprint stays the same when the finding moves to another place.
    yield {
      ...gapAt(retry, {
        subject: 'count of retries',
        // Nothing in this change says why: a list of packages may have moved. The one at first sight was wrong.
        ...(change && !isAddedLine(change, retry.at.path, retry.at.startLine) && { stage: 'preview' as const }),
        removed: 'the last metric in this repository that counted retries',
        message:
          'This service retries calls, but no metric that it declares in this repository counts retries. A failing dependency stays hidden until the retries no longer help.',
        evidence: ['names and labels of the metrics declared in code'],
      }),
      within: '',
    }
  },
})
