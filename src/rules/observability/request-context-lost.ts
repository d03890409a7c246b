import type { ExternalCall } from '#model/facts/calls/external-call'
import type { Recording } from '#model/facts/records/recording'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'
import type { Named } from '#link/users'
import { standsIn } from '#link/follow'
import { lostRecordings } from '#change/records/lost-recordings'
import { unendedBindings } from '#change/records/unended-bindings'
import { recordedPlaces } from '#change/records/recorded-places'
import { isTracedAnyway } from '#system/observability/traced-anyway'

const traces: Readonly<Record<string, { readonly title: string; readonly did: string; readonly then: string }>> = {
  span: { title: 'Span around an external call removed', did: 'gave this call a span', then: 'Traces no longer show how long it takes' },
  inject: {
    title: 'Trace context no longer sent on',
    did: 'sent the trace context with this call',
    then: 'The receiver starts a separate trace',
  },
  extract: {
    title: 'Trace context no longer taken over',
    did: 'continued the trace of the sender',
    then: 'This work starts a separate trace',
  },
  transport: {
    title: 'Tracing of a client removed',
    did: 'gave each call of this client a span and sent the trace context',
    then: 'Traces end here',
  },
}

export const requestContextLost = rule({
  id: 'request-context-lost',
  check: '3.2',
  alsoServes: ['3.9', '3.10'],
  severity: 'P2',
  stage: 'stable',
  title: 'Request ID or context no longer passed on',
  why: 'Log lines and spans of this work carry no request ID. During an incident, the on-call engineer cannot connect them to the request that caused them.',
  fix: 'Pass the ID or the context on again, or say in the pull request what does it now.',
  blindSpots:
    'Reports only what a change removes. A context that stays after its work is reported only if the same function ended it before. An interceptor, a hook or tracing of the client counts as passing the ID on, as does any caller or callee that does so.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const { at, subject, within } of recordedPlaces(system, ['context', 'correlation', 'binding', 'trace']))
      yield { kind: 'evidence', at, subject, within, note: 'the context of the request is passed on here', checks: [] }
    if (!change) return
    for (const { at, subject, within, by } of lostRecordings(system, change, 'context'))
      yield {
        kind: 'gap',
        at,
        subject,
        within,
        check: '3.10',
        title: 'Context no longer carried to other threads',
        message: `This change removes \`${by}\`, which carried the request context to work in other threads. That work now logs no request ID and starts a new trace.`,
        fix: `Restore \`${by}\`, or run this work on an executor that carries the context.`,
      }
    for (const { binding, was } of unendedBindings(system, change))
      yield gapAt(binding, {
        subject: 'end of the request context',
        check: '3.10',
        severity: 'P3',
        title: 'Request context no longer ends with its request',
        message: `\`${was.by}\` took the request ID away at the end of its work. \`${binding.by}\` leaves it, and nothing in this file takes it away. What runs next here logs this ID.`,
        risk: 'Log lines of later work carry the ID of a request that has ended. During an incident, the on-call engineer follows the wrong request.',
        fix: `Use \`${was.by}\` around the work again, or take the value away when the work ends, also after an error.`,
      })
    for (const { at, subject, within, by, recording, function: name } of lostRecordings(system, change, 'trace')) {
      const kind = traces[recording.signal]
      const fn = { path: recording.at.path, name }
      const calls = change.base.facts('external-call').filter((call) => standsIn(call, [fn]))
      if (!kind || calls.some((call) => isTracedAnyway(system, call))) continue
      yield {
        kind: 'gap',
        at,
        subject,
        within,
        check: recording.signal === 'extract' ? '3.10' : '3.9',
        title: kind.title,
        message: `This change removes \`${by}\`, which ${kind.did}, and nothing was found that does so now. ${kind.then}.`,
        risk: `${kind.then}. During an incident, the on-call engineer cannot tell from a trace whether this service or the other one was slow.`,
        fix: `Restore \`${by}\`, or trace all calls of this client by an instrumentation.`,
      }
    }
    const isTraced = system.facts('tracing').some(({ inService }) => inService)
    for (const { at, subject, within, by, recording } of lostRecordings(system, change, 'binding')) {
      if (isTraced && mayBringIdToLines(system, change.base, recording)) continue
      yield {
        kind: 'gap',
        at,
        subject,
        within,
        title: 'Request ID no longer in log lines',
        message: `This change removes \`${by}\`, which put the ID of the request into the log lines of this work, and nothing was found that does so now. Lines of concurrent requests can no longer be told apart.`,
        risk: 'Log lines of concurrent requests cannot be told apart. During an incident, the on-call engineer cannot follow one request.',
        fix: `Restore \`${by}\`, or say in the pull request what puts the ID into the log lines now.`,
      }
    }
    // Tracing adds its own header to requests.
    if (isTraced) return
    for (const { at, subject, within, by, recording, function: name } of lostRecordings(system, change, 'correlation')) {
      const written = rewrittenCall(system, change.base, { path: recording.at.path, name }, at.path)
      yield {
        kind: 'gap',
        at: written?.at ?? at,
        // The header is missing from the call as the change writes it.
        subject: written ? `correlation of ${written.callee}` : subject,
        within: written?.within ?? within,
        title: 'Request ID no longer sent on',
        message: `This change removes the header with \`${by}\` from a request, and no interceptor or helper was found that adds it now. The logs of the called service cannot be matched to this request.`,
        fix: 'Send the header with the ID of the current request, in this call or in an interceptor of its client.',
      }
    }
  },
})

/** Here, log lines get the ID of the trace only from code that asks for it. Agents for Java and Node put it there by themselves. */
const addsNoIds: ReadonlySet<string> = new Set(['python', 'go'])

/**
 * Whether the tracing of a service may put an ID into its log lines, in place of the one that was bound: it is new, or it does more than to trace
 * requests and clients, or the code still names an ID of requests.
 */
const mayBringIdToLines = (head: System, base: System, { file }: Linked<Recording>): boolean => {
  if (!addsNoIds.has(file.language)) return true
  const of = (system: System) => system.facts('tracing').filter(({ inService }) => inService)
  const before = new Set(of(base).map(({ subject }) => subject))
  return (
    of(head).some(({ subject, incoming, instruments }) => !before.has(subject) || (incoming !== true && instruments.length === 0)) ||
    head.facts('operation-mark').some(({ mark, inService }) => mark === 'correlation-id' && inService)
  )
}

/** The request of a function, if the change sends it by another client than before. */
const rewrittenCall = (head: System, base: System, fn: Named, path: string): Linked<ExternalCall> | undefined => {
  const callsOf = (system: System, of: Named): readonly Linked<ExternalCall>[] =>
    system.facts('external-call').filter((call) => call.protocol === 'http' && standsIn(call, [of]))
  const before = new Set(callsOf(base, fn).map(({ callee }) => callee))
  const now = callsOf(head, { path, name: fn.name })
  return now.some(({ callee }) => before.has(callee)) ? undefined : now[0]
}
