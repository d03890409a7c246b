/** What makes calls traced, by origin name, and the clients (`ExternalCall.library`) that it covers. */
export const instrumentations: Readonly<Record<string, readonly string[]>> = {
  // Patches `node:http` and `node:https`, and with them every client that is built on those.
  '@opentelemetry/instrumentation-http#HttpInstrumentation': ['node:http', 'axios', 'got', 'node-fetch', 'needle', 'superagent'],
  // Listens to undici's diagnostics channel, which Node's own fetch uses as well.
  '@opentelemetry/instrumentation-undici#UndiciInstrumentation': ['undici', 'fetch', 'ky'],
  'opentelemetry-instrumentation-fetch-node#FetchInstrumentation': ['fetch', 'ky'],
}

/** What to add for a client that nothing covers. */
export const offers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(instrumentations)
    .reverse()
    .flatMap(([origin, clients]) => clients.map((client) => [client, origin.slice(origin.indexOf('#') + 1)])),
)

/** Instrumentations of other things, each of which covers what its package's name says and no HTTP client. */
export const otherInstrumentation =
  /^@opentelemetry\/instrumentation-(?!http#|undici#|fetch#|xml-http-request#|aws-lambda#)[\w-]+#\w+Instrumentation$/

/** Makes a list of every instrumentation there is. */
export const listsEverything = /^@opentelemetry\/auto-instrumentations-node#getNodeAutoInstrumentations$/

/** Packages that trace all clients once they are loaded, by an import, a flag of `node` or an agent. */
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
  // A framework that traces its own fetch.
  'next',
]
