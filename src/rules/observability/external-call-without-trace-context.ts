import type { ExternalCall } from '#model/facts/calls/external-call'
import type { Tracing } from '#model/facts/records/tracing'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule, type Evidence, type Gap } from '#model/rule'

type SetUp = Linked<Tracing>

/** The tracing setups of the service. Empty when a setup does not list its instrumentations, or when a dependency may trace automatically. */
const setUpsOf = (system: System, call: Linked<ExternalCall>): readonly SetUp[] => {
  const all = system.facts('tracing').filter((setUp) => setUp.file.role === 'production')
  const own = all.filter((setUp) => setUp.file.unit === call.file.unit)
  const automatic = own.some((setUp) => setUp.exemptWith.some((name) => call.file.unit?.dependencies.has(name)))
  return automatic || all.some((setUp) => typeof setUp.instruments === 'string') ? [] : own
}

/** Calls made only at startup belong to no trace. */
const inTrace = (call: Linked<ExternalCall>): boolean => call.reach.size === 0 || call.reach.has('request') || call.reach.has('job')

/** Creates a request, which another call sends. */
const isBuilder = /\bnewBuilder$/

/** How to add an instrumentation that belongs to the client, and not to the tracing setup. */
const onClient: Readonly<Record<string, string>> = {
  'otelhttp.NewTransport': 'Set `Transport: otelhttp.NewTransport(http.DefaultTransport)` on the HTTP client',
  MicrometerHttpClient:
    'Wrap the client: `MicrometerHttpClient.instrumentationBuilder(client, meterRegistry).observationRegistry(observationRegistry).build()`',
  OkHttpObservationInterceptor: 'Add an `OkHttpObservationInterceptor` to the client',
  ObservationExecChainHandler: 'Add an `ObservationExecChainHandler` to the client builder',
}

const additionOf = (offer: string, path: string): string =>
  onClient[offer] ?? (offer.endsWith(')') ? `Call \`${offer}\` in \`${path}\`` : `Add \`${offer}\` to the instrumentations in \`${path}\``)

export const externalCallWithoutTraceContext = rule({
  id: 'external-call-without-trace-context',
  check: '3.9',
  alsoServes: ['3.10'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'External call not traced',
  why: 'During an incident, traces do not show whether this service or the remote one was slow.',
  fix: 'Add the instrumentation for this client to the tracing setup, or inject the active context into the request headers.',
  blindSpots:
    'Examines only HTTP clients, and only if every tracing setup in the repository lists its instrumentations. Does not check that the setup loads before the client. A preview unless the change removes the safeguard.',
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    yield* byHand(system)
    yield* takenOut(system)
    for (const call of system.facts('external-call')) {
      if (!call.inService || call.relative || call.file.side === 'frontend' || !inTrace(call)) continue
      const setUps = setUpsOf(system, call)
      const [first] = setUps
      const offer = first?.offers[call.library]
      if (!first || offer === undefined) continue
      const covering = setUps
        .flatMap((setUp) =>
          typeof setUp.instruments === 'string' ? [] : setUp.instruments.map((one) => ({ ...one, path: setUp.at.path })),
        )
        .find((one) => one.clients.includes(call.library))
      if (covering) yield evidenceAt(call, `its client is instrumented (${covering.path})`, { ...covering.at, path: covering.path })
      else
        yield gapAt(call, {
          stageUnlessRemoved: 'preview',
          removed: `the instrumentation for \`${call.library}\`, so ${isBuilder.test(call.callee) ? 'this request' : `\`${call.callee}\``} is not traced`,
          message: `${isBuilder.test(call.callee) ? 'This request' : `\`${call.callee}\``} is not traced: the tracing setup in this repository does not instrument \`${call.library}\`. The call gets no span, and the remote service starts a separate trace.`,
          fix: `${additionOf(offer, first.at.path)}.${offer === 'otelhttp.NewTransport' ? ' Create the request with `http.NewRequestWithContext(ctx, …)`.' : ''}`,
          evidence: setUps.map((setUp) => `tracing setup in ${setUp.at.path}:${setUp.at.startLine} (\`${setUp.by}\`)`),
        })
    }
  },
})

/** Calls that the code itself keeps out of the trace of the request. What is sent for operation is left out of traces for a reason. */
function* takenOut(system: System): Generator<Gap> {
  for (const { at, by } of system.facts('untraced-work'))
    for (const call of system.facts('external-call'))
      if (
        call.at.path === at.path &&
        at.startLine <= call.at.startLine &&
        call.at.endLine <= at.endLine &&
        call.inService &&
        call.protocol === 'http' &&
        inTrace(call)
      )
        yield gapAt(call, {
          subject: `${call.subject} in ${by}`,
          title: 'External call taken out of the trace',
          message: `\`${call.callee}\` runs inside \`${by}\`. The call gets no span and sends no trace context, so the remote service starts a separate trace.`,
          fix: `Make the call outside \`${by}\`, and keep that for what the tracing setup itself sends.`,
        })
}

/** Tracing without a list of instrumentations: manual spans, manual context propagation, and tests of propagation. */
function* byHand(system: System): Generator<Evidence> {
  for (const mark of system.facts('operation-mark')) {
    if (!mark.inService) continue
    if (mark.mark === 'client-span') yield { ...evidenceAt(mark, `\`${mark.by}\` creates a span around a call`), checks: ['3.9'] }
    if (mark.mark === 'context-handed-on') yield { ...evidenceAt(mark, `\`${mark.by}\` propagates the trace context`), checks: ['3.10'] }
  }
  for (const test of system.facts('test-evidence'))
    if (test.of === 'propagation' && test.file.role === 'test')
      yield { ...evidenceAt(test, `a test checks that the trace continues: ${test.by}`), checks: ['3.10'] }
  for (const setUp of system.facts('tracing'))
    if (setUp.inService && setUp.instruments === 'everything')
      yield { ...evidenceAt(setUp, `calls of every supported client are traced (\`${setUp.by}\`)`), checks: ['3.9'] }
}
