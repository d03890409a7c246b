import type { Tracing } from '#model/facts/records/tracing'
import type { Extractor } from '../calls/context.ts'

/** Micrometer's interceptors for clients that Micrometer does not create itself, with the client of each. */
const interceptors: Readonly<Record<string, string>> = {
  MicrometerHttpClient: 'java.net.http',
  OkHttpObservationInterceptor: 'OkHttp',
  ObservationExecChainHandler: 'Apache HttpClient',
  MicrometerHttpRequestExecutor: 'Apache HttpClient',
}
/** Context propagated by hand, or tracers with unknown client instrumentation. */
const byHand = /^(io\.opentelemetry|io\.opentracing|brave|org\.apache\.skywalking|datadog\.trace|co\.elastic\.apm)\./

/** Tracing of outgoing calls, apart from packages that instrument themselves. */
export const tracing: Extractor = ({ module, emit }) => {
  const put = (at: Tracing['at'], by: string, instruments: Tracing['instruments']): void =>
    emit({ kind: 'tracing', at, within: '', subject: `tracing ${by}`, by, instruments, offers: {}, exemptWith: [] })
  for (const [name, client] of Object.entries(interceptors)) {
    if (!module.imports.has(name)) continue
    const call = module.calls.find((one) => one.calleeText.includes(name))
    if (call) put(call.node.span, name, [{ clients: [client], at: call.node.span }])
  }
  for (const full of module.imports.values())
    if (byHand.test(full)) return put({ startLine: 1, endLine: 1 }, full.slice(full.lastIndexOf('.') + 1), 'unknown')
}
