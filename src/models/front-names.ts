/** Names of code that runs around all requests. They describe what a change removes, and never cause a finding alone. */
export const frontNames = {
  /** Members of routers and applications that put code around requests. */
  registers: new Set(['use', 'Use', 'add_middleware', 'register', 'UseBefore', 'addHook', 'wrap']),
  identifies: ['request id', 'req id', 'requestid', 'correlation id', 'correlation', 'correlate', 'correlator', 'trace id'],
  measures: ['prometheus', 'metric', 'latency', 'instrumentator', 'histogram', 'request timer', 'timing', 'request duration'],
  traces: [
    'opentelemetry',
    'otel',
    'otelgin',
    'otelmux',
    'otelchi',
    'otelecho',
    'otelhttp',
    'otelfiber',
    'tracing',
    'tracer',
    'opentracing',
  ],
} as const
