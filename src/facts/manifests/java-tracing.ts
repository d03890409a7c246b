import type { Metric } from '#model/facts/records/metric'
import type { OperationMark } from '#model/facts/requests/operation'
import type { Tracing } from '#model/facts/records/tracing'

/** Micrometer observes clients created by Spring's builders. Others need their own interceptor (Micrometer 1.15, "Instrumentations"). */
const byBuilders = /(^|:)micrometer-tracing-bridge-(otel|brave)$/
const ofBuilders = ['RestTemplate', 'RestClient', 'WebClient', 'Feign']
const offers: Tracing['offers'] = {
  'java.net.http': 'MicrometerHttpClient',
  OkHttp: 'OkHttpObservationInterceptor',
  'Apache HttpClient': 'ObservationExecChainHandler',
}

/** Packages that export spans but create none. */
const exporters = /(^|:)(opentelemetry-exporter-[\w-]+|zipkin-(reporter|sender)[\w-]*|spring-boot-zipkin)$/
/** Packages that instrument all clients they find. */
const byThemselves =
  /(^|:)(\w[\w-]*-starter-(sleuth|zipkin|opentelemetry|trace|tracing|jaeger|brave)|spring-cloud-sleuth-\w+|opentelemetry-spring-boot-starter|opentelemetry-javaagent|quarkus-opentelemetry|[\w-]*opentracing[\w-]*|micronaut-tracing-[\w-]+|helidon-tracing[\w-]*|apm-toolkit-trace|apm-agent-attach|dd-java-agent|tlog-[\w-]*starter)$/

const lineOf = (text: string, name: string): number => {
  const artifact = name.slice(name.lastIndexOf(':') + 1)
  const at = [artifact, artifact.replaceAll('-', '.')].map((one) => text.indexOf(one)).find((found) => found >= 0) ?? 0
  return text.slice(0, at).split('\n').length
}

/** Tracing that a dependency alone sets up. */
export const tracingOf = (text: string, dependencies: readonly string[]): readonly Tracing[] =>
  dependencies.flatMap((name): Tracing[] => {
    const isAutomatic = byThemselves.test(name)
    const isExporter = exporters.test(name)
    if (!isAutomatic && !isExporter && !byBuilders.test(name)) return []
    const at = { startLine: lineOf(text, name), endLine: lineOf(text, name) }
    const by = name.slice(name.lastIndexOf(':') + 1)
    return [
      {
        kind: 'tracing',
        at,
        within: '',
        subject: `tracing ${by}`,
        by,
        ...(!isExporter && { incoming: true }),
        instruments: isAutomatic ? 'everything' : isExporter ? [] : [{ clients: ofBuilders, at }],
        offers: isAutomatic ? {} : offers,
        exemptWith: [],
      },
    ]
  })

const answersHealth: Readonly<Record<string, string>> = {
  'spring-boot-starter-actuator': '/actuator/health',
  'quarkus-smallrye-health': '/q/health',
  'micronaut-management': '/health',
}

/** Packages that provide a health endpoint without any code. */
export const actuatorOf = (text: string, dependencies: readonly string[]): readonly OperationMark[] =>
  dependencies.flatMap((name): OperationMark[] => {
    const artifact = name.slice(name.lastIndexOf(':') + 1)
    const by = Object.hasOwn(answersHealth, artifact) ? answersHealth[artifact] : undefined
    const at = { startLine: lineOf(text, name), endLine: lineOf(text, name) }
    return by ? [{ kind: 'operation-mark', at, within: '', subject: 'health-endpoint', mark: 'health-endpoint', by }] : []
  })

const timers = (name: string, ...labels: readonly string[]): Pick<Metric, 'name' | 'type'> & { readonly labels: readonly string[] } => ({
  name,
  type: 'histogram',
  labels,
})
/** Metrics that a library reports once Spring Boot sets up Micrometer (3.5, "Supported Metrics and Meters"). */
const ownMetrics: readonly (readonly [RegExp, readonly ReturnType<typeof timers>[]])[] = [
  [
    /^resilience4j-(spring-boot\d?|micrometer)$|^spring-cloud-starter-circuitbreaker-resilience4j$/,
    [timers('resilience4j.retry.calls', 'kind')],
  ],
  [
    /^spring-kafka$|^spring-boot-starter-kafka$/,
    [
      timers('spring.kafka.listener', 'name', 'result', 'exception'),
      { name: 'kafka.consumer.fetch.manager.records.lag', type: 'gauge', labels: [] },
    ],
  ],
  [/^(spring-rabbit|spring-boot-starter-amqp)$/, [timers('spring.rabbitmq.listener', 'queue', 'result', 'exception')]],
]

/** Library metrics that the actuator exposes without a declaration. */
export const metricsOf = (text: string, dependencies: readonly string[]): readonly Metric[] => {
  const artifacts = dependencies.map((name) => name.slice(name.lastIndexOf(':') + 1))
  if (!artifacts.includes('spring-boot-starter-actuator')) return []
  return artifacts.flatMap((artifact): Metric[] => {
    const at = { startLine: lineOf(text, artifact), endLine: lineOf(text, artifact) }
    return ownMetrics.flatMap(([names, metrics]) =>
      names.test(artifact)
        ? metrics.map(({ name, type, labels }): Metric => ({
            kind: 'metric',
            at,
            within: '',
            subject: `${type} ${name}`,
            library: artifact,
            type,
            name,
            labels: labels.map((label) => ({ name: label, at })),
            labelsKnown: true,
          }))
        : [],
    )
  })
}
