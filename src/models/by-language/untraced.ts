import { expandBraces } from '../naming/expand-braces.ts'

/** Code that a tracing library leaves out of every trace. */
interface Untraced {
  /** Where this comes from: version and document. */
  readonly source: string
  /** What makes it, as origins. */
  readonly made: readonly string[]
  /** A call that runs a function in it: the place of what was made, and that of the function. Absent for a region of code. */
  readonly runs?: { readonly call: string; readonly context: number; readonly work: number }
}

const forms: readonly Untraced[] = [
  {
    source: 'OpenTelemetry JS 2.1 core, suppressTracing: tracers start no span in this context, and instrumentations send no headers',
    made: ['@opentelemetry/core#suppressTracing'],
    runs: { call: '@opentelemetry/api#context.with', context: 0, work: 1 },
  },
  {
    source: 'OpenTelemetry Python contrib 0.58, opentelemetry.instrumentation.utils: instrumented clients make no span inside the block',
    made: ['opentelemetry.instrumentation.utils#{suppress_instrumentation,suppress_http_instrumentation}'],
  },
]

const of = (list: readonly Untraced[]): ReadonlySet<string> => new Set(list.flatMap(({ made }) => made.flatMap(expandBraces)))

/** Origins of regions whose code is in no trace. */
export const untracedRegions: ReadonlySet<string> = of(forms.filter(({ runs }) => !runs))

/** Origins of contexts that are in no trace. */
export const untracedContexts: ReadonlySet<string> = of(forms.filter(({ runs }) => runs))

/** Calls that run a function in a context, by origin. */
export const runsInContext: ReadonlyMap<string, NonNullable<Untraced['runs']>> = new Map(
  forms.flatMap(({ runs }) => (runs ? [[runs.call, runs] as const] : [])),
)

/** Modules whose import these origins need. */
export const untracedModules: readonly string[] = [...untracedRegions, ...untracedContexts].map((origin) => origin.replace(/#.*/, ''))
