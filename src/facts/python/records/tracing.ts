import type { Tracing } from '#model/facts/records/tracing'
import { originName } from '#languages/python/module'
import type { Extractor } from '../calls/context.ts'

/** OpenTelemetry instrumentations of the known clients, by class name (opentelemetry-python-contrib 0.5x). */
const instrumentors: Readonly<Record<string, readonly string[]>> = {
  RequestsInstrumentor: ['requests'],
  HTTPXClientInstrumentor: ['httpx'],
  AioHttpClientInstrumentor: ['aiohttp'],
  URLLibInstrumentor: ['urllib.request'],
  // `requests` and many cloud clients go through urllib3.
  URLLib3Instrumentor: ['urllib3', 'requests'],
}
const offers: Readonly<Record<string, string>> = {
  requests: 'RequestsInstrumentor().instrument()',
  httpx: 'HTTPXClientInstrumentor().instrument()',
  aiohttp: 'AioHttpClientInstrumentor().instrument()',
  'urllib.request': 'URLLibInstrumentor().instrument()',
  urllib3: 'URLLib3Instrumentor().instrument()',
}
/** Packages that instrument all clients automatically. */
const exemptWith = ['opentelemetry-distro', 'ddtrace', 'elastic-apm', 'newrelic', 'scout-apm', 'azure-monitor-opentelemetry', 'logfire']

/** Instrumentations of frameworks that serve. */
const serves =
  /^(FastAPI|Flask|Django|Starlette|ASGI|WSGI|Tornado|Falcon|Pyramid|AioHttpServer|GrpcInstrumentorServer|GrpcAioInstrumentorServer)/

const everything =
  /^(ddtrace\.(patch_all|patch|tracer\.configure)|elasticapm\.instrument|newrelic\.agent\.initialize|azure\.monitor\.opentelemetry\.configure_azure_monitor|logfire\.configure)$/
const sentry = /\b(traces_sample_rate|traces_sampler|enable_tracing)\b/

/** Where tracing is set up, and which clients it covers. */
export const tracing: Extractor = ({ module, emit }) => {
  if (!/opentelemetry|ddtrace|sentry_sdk|elasticapm|newrelic|logfire|configure_azure_monitor/.test(module.text)) return
  const put = (at: Tracing['at'], within: string, by: string, instruments: Tracing['instruments']): void =>
    emit({
      kind: 'tracing',
      at,
      within,
      subject: `tracing ${by}`,
      by,
      instruments,
      ...((instruments === 'everything' || serves.test(by)) && { incoming: true }),
      offers,
      exemptWith,
    })
  const automatic = module.imports.find(({ module: name }) => /^(ddtrace\.auto|ddtrace\.bootstrap\.sitecustomize)$/.test(name))
  if (automatic) put(automatic.at, '', automatic.module, 'everything')
  for (const call of module.calls) {
    const name = originName(call.origin())
    const within = module.within(call.node)
    const [, instrumentor] = /\.(\w+Instrumentor)(?:\(\))?\.(?:instrument|instrument_app|instrument_client)$/.exec(name) ?? []
    if (instrumentor !== undefined) {
      const clients = instrumentors[instrumentor]
      put(call.node.span, within, instrumentor, clients ? [{ clients, at: call.node.span }] : [])
    } else if (everything.test(name)) put(call.node.span, within, call.calleeText, 'everything')
    else if (name === 'sentry_sdk.init' && sentry.test(call.node.text)) put(call.node.span, within, 'sentry_sdk.init', 'everything')
    // Discovery by entry points loads every installed instrumentation.
    else if (
      /^opentelemetry\.instrumentation\.(auto_instrumentation|distro)\b|\.iter_entry_points$|(^|\.)entry_points$/.test(name) &&
      /opentelemetry_instrumentor/.test(module.text)
    )
      put(call.node.span, within, call.calleeText, 'everything')
    else if (/^opentelemetry\.propagate\.inject$/.test(name)) put(call.node.span, within, 'inject', 'unknown')
    else if (/^opentelemetry\.trace\.set_tracer_provider$/.test(name)) put(call.node.span, within, 'set_tracer_provider', [])
  }
}
