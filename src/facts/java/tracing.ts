import type { Tracing } from '#model/facts/tracing'
import type { Extractor } from './context.ts'

/** Interceptors by which Micrometer observes a client that it does not make itself, with the client that each of them is for. */
const interceptors: Readonly<Record<string, string>> = {
  MicrometerHttpClient: 'java.net.http',
  OkHttpObservationInterceptor: 'OkHttp',
  ObservationExecChainHandler: 'Apache HttpClient',
  MicrometerHttpRequestExecutor: 'Apache HttpClient',
}
/** Context that is handed on by hand, or tracers whose clients are not known here. */
const byHand = /^(io\.opentelemetry|io\.opentracing|brave|org\.apache\.skywalking|datadog\.trace|co\.elastic\.apm)\./

/** What traces calls of other systems, beside the packages that do so by themselves. */
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
