import { context, propagation, trace } from '@opentelemetry/api'
import type { SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace'

export interface Tracing {
  /** Sends the remaining spans and stops recording. */
  stop(): Promise<void>
}

/**
 * Records traces if the operator names a collector in OpenTelemetry's own variables. Otherwise the API does nothing, and its SDK is not
 * loaded. The SDK reads the other `OTEL_` variables (headers, service name, batch sampling) itself.
 */
export const startTracing = async (variables: Readonly<Record<string, string | undefined>>): Promise<Tracing | undefined> => {
  const endpoint = variables['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? variables['OTEL_EXPORTER_OTLP_ENDPOINT']
  if (!endpoint || variables['OTEL_SDK_DISABLED'] === 'true' || variables['OTEL_TRACES_EXPORTER'] === 'none') return undefined
  const [{ OTLPTraceExporter }, { BatchSpanProcessor }] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/sdk-trace'),
  ])
  const exporter: SpanExporter = new OTLPTraceExporter()
  return recordSpans(new BatchSpanProcessor({ exporter }))
}

/** Sends all spans of this process to a processor. */
export const recordSpans = async (processor: SpanProcessor): Promise<Tracing> => {
  const [
    { AsyncLocalStorageContextManager },
    { W3CTraceContextPropagator },
    { defaultResource, detectResources, envDetector, resourceFromAttributes },
    { TracerProvider },
  ] = await Promise.all([
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/core'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
  ])
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'readiness' }))
    .merge(detectResources({ detectors: [envDetector] }))
  const provider = new TracerProvider({ resource, spanProcessors: [processor] })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(provider)
  return {
    async stop() {
      await provider.shutdown()
      trace.disable()
      propagation.disable()
      context.disable()
    },
  }
}
