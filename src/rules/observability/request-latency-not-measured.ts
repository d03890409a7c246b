import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Unit } from '#model/system'
import { inLanguage } from '#system/naming/in-language'
import { isCode } from '#link/roles/is-code'
import { requestMeasurement } from '#system/observability/request-measurement'
import { isRecorded } from '#system/observability/recorded-metrics'

const subject = 'latency of requests'
/** Services with fewer routes only serve a probe, a callback or a status page. */
const fewRoutes = 3

export const requestLatencyNotMeasured = rule({
  id: 'request-latency-not-measured',
  check: '3.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Request latency not measured',
  why: 'A slowdown causes no errors at first, so users may notice it before the on-call engineer does. Without latency percentiles, it is hard to tell whether a rollback helped.',
  fix: 'Record the duration of each request in a histogram by route and status, or add the instrumentation for your framework. Alert on p95 and p99.',
  blindSpots:
    'Does not see measurements by a proxy, a mesh, a hosting platform or an agent outside the repository. Reports nothing if a metrics library is not supported. Removed metrics are reported as previews. A preview unless the change removes the safeguard.',
  mustHaveRead: isCode,
  languages: ['java', 'typescript', 'python', 'go'],
  *judge(system) {
    const timed = system
      .facts('metric')
      .filter(({ type, file }) => file.role === 'production' && (type === 'histogram' || type === 'summary'))
    const latency = timed.filter(({ name }) => isLatencyOfRequests(name))
    for (const metric of latency)
      yield {
        ...evidenceAt(metric, `\`${metric.name}\` measures request latency`, undefined, subject),
        // What is declared and never given a value measures nothing, and a latency may be that of another system.
        ...(ofRequests.test(metric.name) && isRecorded(system, metric) ? {} : { checks: [] }),
      }
    const { measured, unread } = requestMeasurement(system)
    for (const one of measured) yield { kind: 'evidence', ...one, subject, within: '' }
    if (latency.length > 0 || measured.length > 0 || unread || timed.some(({ name }) => name === '')) return
    const endpoints = system.facts('endpoint').filter(({ inService, file }) => inService && file.side !== 'frontend')
    const [first] = endpoints
    if (!first || endpoints.length < fewRoutes) return
    const [server, another] = system.facts('server').filter(({ inService, serves }) => inService && serves === 'http')
    const known = instrumentationOf(first.file.unit, first.at.path)
    // `within` is empty so that the fingerprint stays the same when the finding moves to another place.
    yield {
      ...gapAt(server && !another ? server : first, {
        subject,
        stageIfRemoved: 'preview',
        stageUnlessRemoved: 'preview',
        removed: 'the last metric for request latency in this repository',
        message: `This service has ${endpoints.length} routes, and no metric for request latency was found in this repository. If responses slow down, there may be no alert until clients time out.`,
        fix:
          known &&
          `Add \`${known}\`, which measures each request${known === 'express-prom-bundle' ? ' (before the routes: `app.use(promBundle({ includeMethod: true, includePath: true }))`)' : ''}, or record the durations in a histogram by route and status. ${percentiles}`,
        fixIfRemoved: `Restore the metric${known === undefined ? '' : `, or add \`${known}\`, which measures each request`}. ${percentiles}`,
        evidence: [
          'histograms and summaries declared in code, packages that measure each request, tracing',
          ...(timed.length > 0
            ? [`${timed.length} other ${timed.length === 1 ? 'histogram or summary' : 'histograms or summaries'} found`]
            : []),
        ],
      }),
      within: '',
    }
  },
})

/** A package that measures each request of a framework, by the framework's package. */
const instrumentations: readonly (readonly [framework: RegExp, instrumentation: string])[] = [
  [/^@nestjs\/core$/, '@opentelemetry/instrumentation-nestjs-core'],
  [/^fastify$/, 'fastify-metrics'],
  [/^koa$/, '@opentelemetry/instrumentation-koa'],
  [/^hono$/, '@hono/prometheus'],
  [/^express$/, 'express-prom-bundle'],
  [/^django$/i, 'django-prometheus'],
  [/^fastapi$/i, 'prometheus-fastapi-instrumentator'],
  [/^flask$/i, 'prometheus-flask-exporter'],
  [/^starlette$/i, 'starlette-exporter'],
  [/^github\.com\/gin-gonic\/gin$/, 'otelgin'],
  [/^github\.com\/labstack\/echo(\/v\d+)?$/, 'echoprometheus'],
  [/^github\.com\/(go-chi\/chi|gorilla\/mux)(\/v\d+)?$/, 'otelhttp'],
  [/:spring-boot-starter-web(flux)?$/, 'spring-boot-starter-actuator'],
  [/:quarkus-(rest|resteasy)\b/, 'quarkus-micrometer'],
]

const percentiles = 'Alert on p95 and p99.'

const instrumentationOf = (unit: Unit | undefined, path: string): string | undefined => {
  const names = [...(unit?.dependencies.keys() ?? [])]
  const known = instrumentations.find(([framework]) => names.some((name) => framework.test(name)))?.[1]
  return known ?? inLanguage(path, { go: 'otelhttp' })
}

/** Names of histograms of what this service serves. */
const ofRequests = /request|response|http|api|endpoint|handler|rpc|webhook/i

/** A histogram named for requests, or for latency in general. */
const isLatencyOfRequests = (name: string): boolean =>
  /request|response|http|api|route|endpoint|handler|rpc|latency|server|webhook/i.test(name) &&
  !/bytes|size|length|outgoing|client_|_client/i.test(name)
