import { wordsOf } from '../naming/words.ts'

/**
 * Programs that start another one with tracing. Sources: opentelemetry-python-contrib 0.48 (opentelemetry-instrument), ddtrace 2.12
 * (ddtrace-run), newrelic 9.13 (newrelic-admin), elastic-apm 6.23 (elasticapm-run), splunk-py-trace 1.20.
 */
const launchers: ReadonlySet<string> = new Set([
  'opentelemetry-instrument',
  'ddtrace-run',
  'newrelic-admin',
  'elasticapm-run',
  'splunk-py-trace',
])

/** Options of Node 22 that load a module before the program. */
const preloads: ReadonlySet<string> = new Set(['-r', '--require', '--import', '--loader', '--experimental-loader'])

/** Words of the names of modules and agents that trace. */
const tracers: ReadonlySet<string> = new Set([
  'tracing',
  'tracer',
  'otel',
  'opentelemetry',
  'telemetry',
  'instrumentation',
  'newrelic',
  'datadog',
  'dd',
  'apm',
  'skywalking',
  'applicationinsights',
])

/** Whether a text names something that traces. */
export const namesTracer = (text: string): boolean => wordsOf(text).some((word) => tracers.has(word))

const agent = '-javaagent:'

/** The program or option in the words of a command that starts a tracer with it. */
export const tracerOf = (words: readonly string[]): string | undefined => {
  for (const [at, word] of words.entries()) {
    if (launchers.has(word.split('/').at(-1) ?? '')) return word
    if (word.startsWith(agent) && namesTracer(word.slice(agent.length))) return word
    const [option = '', inline] = word.split('=')
    const module = inline ?? words[at + 1]
    if (preloads.has(option) && module !== undefined && namesTracer(module)) return `${option} ${module}`
  }
  return undefined
}
