import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#system/is-code'
import { allMetricsNamed } from '#system/all-metrics-named'

export const retriesNotCounted = rule({
  id: 'retries-not-counted',
  check: '3.7',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Retries that no metric counts',
  why: 'Retries hide a dependency that is about to fail: everything still works, only slower and with several times the load. Without a count the first sign is the outage.',
  fix: 'Count attempts beyond the first by dependency, and alert on their rate.',
  blindSpots: 'Counts that a mesh, a proxy or a library keeps by itself are not seen.',
  mustHaveRead: isCode,
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    const metrics = system.facts('metric').filter(({ inService }) => inService)
    const counts = metrics.filter(
      ({ name, labels }) => /retr(y|ies)|attempt/i.test(name) || labels.some((label) => /attempt|retry/i.test(label.name)),
    )
    for (const count of counts) yield evidenceAt(count, `\`${count.name}\` counts retries`, undefined, 'count of retries')
    const retry = system.facts('retry').find(({ inService, awaitsState }) => inService && !awaitsState)
    if (counts.length > 0 || metrics.length === 0 || !retry || !allMetricsNamed(system)) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(retry, {
        subject: 'count of retries',
        message: 'This service has metrics and retries, and none of its metrics counts them (not found in this repository).',
        evidence: ['names and labels of the metrics that the code declares'],
      }),
      within: '',
    }
  },
})
