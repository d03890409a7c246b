import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#system/is-code'
import { requestMeasurement } from '#system/request-measurement'

const subject = 'latency of requests'
/** Fewer routes are a probe, a callback or a page beside something else. */
const fewRoutes = 3

export const requestLatencyNotMeasured = rule({
  id: 'request-latency-not-measured',
  check: '3.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Nothing measures how long requests take',
  why: 'A service that answers ever more slowly fails nothing until its callers give up. Without percentiles nobody can alert on it, say since when it is so, or tell whether the rollback helped.',
  fix: 'Record the duration of each request in a histogram by route and status (or add the instrumentation of your framework), and alert on p95 and p99.',
  blindSpots:
    'What a proxy, a mesh, a hosting platform or an agent outside the repository measures is not seen; nor are metrics of libraries that are not read, which keep this rule silent.',
  mustHaveRead: isCode,
  languages: ['java', 'typescript', 'python', 'go'],
  *judge(system) {
    const timed = system
      .facts('metric')
      .filter(({ type, file }) => file.role === 'production' && (type === 'histogram' || type === 'summary'))
    const latency = timed.filter(({ name }) => isLatencyOfRequests(name))
    for (const metric of latency) yield evidenceAt(metric, `\`${metric.name}\` measures requests`, undefined, subject)
    const { measured, unread } = requestMeasurement(system)
    for (const one of measured) yield { kind: 'evidence', ...one, subject, within: '' }
    if (latency.length > 0 || measured.length > 0 || unread || timed.some(({ name }) => name === '')) return
    const endpoints = system.facts('endpoint').filter(({ inService, file }) => inService && file.side !== 'frontend')
    const [first] = endpoints
    if (!first || endpoints.length < fewRoutes) return
    const [server, another] = system.facts('server').filter(({ inService, serves }) => inService && serves === 'http')
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(server && !another ? server : first, {
        subject,
        message: `${endpoints.length} routes answer requests, and no metric of how long that takes was found in this repository.`,
        evidence: [
          'histograms and summaries that the code declares, packages that measure each request, tracing',
          ...(timed.length > 0 ? [`${timed.length} other histograms or summaries were found`] : []),
        ],
      }),
      within: '',
    }
  },
})

/** A histogram whose name speaks of requests, or of time without saying of what else. */
const isLatencyOfRequests = (name: string): boolean =>
  /request|response|http|api|route|endpoint|handler|rpc|latency|server|webhook/i.test(name) &&
  !/bytes|size|length|outgoing|client_|_client/i.test(name)
