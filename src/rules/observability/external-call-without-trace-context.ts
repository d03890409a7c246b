import type { ExternalCall } from '#model/facts/external-call'
import type { Tracing } from '#model/facts/tracing'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule, type Evidence } from '#model/rule'

type SetUp = Linked<Tracing>

/** The set-ups that trace a service, when all that they cover is written down and nothing else could trace it. */
const setUpsOf = (system: System, call: Linked<ExternalCall>): readonly SetUp[] => {
  const all = system.facts('tracing').filter((setUp) => setUp.file.role === 'production')
  const own = all.filter((setUp) => setUp.file.unit === call.file.unit)
  const automatic = own.some((setUp) => setUp.exemptWith.some((name) => call.file.unit?.dependencies.has(name)))
  return automatic || all.some((setUp) => typeof setUp.instruments === 'string') ? [] : own
}

/** Nothing is traced before anything is asked of the service. */
const inTrace = (call: Linked<ExternalCall>): boolean => call.reach.size === 0 || call.reach.has('request') || call.reach.has('job')

export const externalCallWithoutTraceContext = rule({
  id: 'external-call-without-trace-context',
  check: '3.9',
  alsoServes: ['3.10'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'External call that tracing does not see',
  why: 'The trace ends at this service: the call has no span of its own, and what the peer does for it appears as another, unrelated trace. In an incident nobody can tell which side was slow.',
  fix: 'Add the instrumentation of this client to the list of the set-up, or inject the active context into the headers of the request.',
  blindSpots:
    'Only HTTP clients are judged, and only where every set-up of the repository writes its instrumentations down. Whether the set-up is loaded before the client is not looked at.',
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    yield* byHand(system)
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
          message: `\`${call.callee}\` gets no span and carries no trace context: no instrumentation of \`${call.library}\` was found in this repository's set-up of tracing.`,
          fix: `Add \`${offer}\` to the instrumentations in \`${first.at.path}\`, or inject the active context into the headers of the request.`,
          evidence: setUps.map((setUp) => `${setUp.by} in ${setUp.at.path}:${setUp.at.startLine} lists its instrumentations`),
        })
    }
  },
})

/** What is traced without a list of instrumentations: spans that the code writes, context that it hands on, and what tests look at of it. */
function* byHand(system: System): Generator<Evidence> {
  for (const mark of system.facts('operation-mark')) {
    if (!mark.inService) continue
    if (mark.mark === 'client-span') yield { ...evidenceAt(mark, `\`${mark.by}\` writes a span around a call`), checks: ['3.9'] }
    if (mark.mark === 'context-handed-on') yield { ...evidenceAt(mark, `\`${mark.by}\` hands the context on`), checks: ['3.10'] }
  }
  for (const test of system.facts('test-evidence'))
    if (test.of === 'propagation' && test.file.role === 'test')
      yield { ...evidenceAt(test, `a test looks whether it is the same trace: ${test.by}`), checks: ['3.10'] }
  for (const setUp of system.facts('tracing'))
    if (setUp.inService && setUp.instruments === 'everything')
      yield { ...evidenceAt(setUp, `calls of every client that is known are traced (\`${setUp.by}\`)`), checks: ['3.9'] }
}
