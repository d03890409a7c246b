/** Instrumentations by origin name, and the clients (`ExternalCall.library`) that each covers. */
export const instrumentations: Readonly<Record<string, readonly string[]>> = {
  // Patches `node:http` and `node:https`, and so covers every client built on them.
  '@opentelemetry/instrumentation-http#HttpInstrumentation': [
    'node:http',
    'axios',
    '@nestjs/axios',
    'got',
    'node-fetch',
    'needle',
    'superagent',
  ],
  // Subscribes to undici's diagnostics channel, which Node's `fetch` also uses.
  '@opentelemetry/instrumentation-undici#UndiciInstrumentation': ['undici', 'fetch', 'ky'],
  'opentelemetry-instrumentation-fetch-node#FetchInstrumentation': ['fetch', 'ky'],
}

/** The instrumentation to add for an uncovered client. */
export const offers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(instrumentations)
    .reverse()
    .flatMap(([origin, clients]) => clients.map((client) => [client, origin.slice(origin.indexOf('#') + 1)])),
)

/** Instrumentations that cover the package in their name and no HTTP client. */
export const otherInstrumentation =
  /^@opentelemetry\/instrumentation-(?!http#|undici#|fetch#|xml-http-request#|aws-lambda#)[\w-]+#\w+Instrumentation$/

/** Returns all available instrumentations. */
export const listsEverything = /^@opentelemetry\/auto-instrumentations-node#getNodeAutoInstrumentations$/

/** Packages that trace all clients once loaded by an import, a `node` flag or an agent. */
export const automaticTracers: readonly string[] = [
  '@opentelemetry/auto-instrumentations-node',
  '@vercel/otel',
  '@honeycombio/opentelemetry-node',
  '@splunk/otel',
  '@azure/monitor-opentelemetry',
  '@aws/aws-distro-opentelemetry-node-autoinstrumentation',
  '@elastic/opentelemetry-node',
  '@grafana/otel-node',
  '@google-cloud/trace-agent',
  '@instana/collector',
  '@appsignal/nodejs',
  '@highlight-run/node',
  '@sentry/node',
  '@sentry/nestjs',
  '@sentry/nextjs',
  '@sentry/bun',
  'applicationinsights',
  'aws-xray-sdk',
  'aws-xray-sdk-core',
  'dd-trace',
  'elastic-apm-node',
  'logfire',
  'newrelic',
  // This framework traces its own fetch.
  'next',
]
