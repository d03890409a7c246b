import { rule } from '#model/rule'
import { lostTracing, type LostTracing } from '#change/records/lost-tracing'

const traced: Readonly<Record<LostTracing['of'], string>> = {
  requests: 'gave each incoming request a span',
  calls: 'gave the calls of this client a span and sent the trace context with them',
  everything: 'traced this service',
}

const then: Readonly<Record<LostTracing['of'], string>> = {
  requests: 'Traces of callers end before this service.',
  calls: 'Traces end at these calls, and the receiver starts a separate trace.',
  everything: 'Its work no longer shows in any trace.',
}

export const tracingRemoved = rule({
  id: 'tracing-removed',
  check: '3.9',
  severity: 'P2',
  stage: 'preview',
  title: 'Tracing removed',
  why: 'Traces end at this service. During an incident, the on-call engineer cannot tell whether this service or another one was slow.',
  fix: 'Restore the instrumentation, or say in the pull request what traces this service now.',
  blindSpots:
    'Any other tracing set-up, and any line of the change that names a tracer, counts as a replacement. Reports a package that loads a tracer only by its usual name. Does not see tracing by a mesh or by the platform.',
  languages: ['typescript', 'python', 'go', 'java', 'dockerfile'],
  *judge(system, change) {
    for (const { at, by, within } of system.facts('tracing'))
      yield { kind: 'evidence', at, subject: `tracing by ${by}`, within, note: `\`${by}\` traces`, checks: [] }
    if (!change) return
    for (const { at, subject, within, by, of, isTurnedOff } of lostTracing(system, change))
      yield {
        kind: 'gap',
        at,
        subject,
        within,
        message: isTurnedOff
          ? `This change turns off \`${by}\`, which traced the calls of a client that this service still uses. ${then[of]}`
          : of === 'everything' && subject === by
            ? `\`${by}\` now says that no request is traced. ${then[of]}`
            : `This change removes \`${by}\`, which ${traced[of]}, and nothing was found that does so now. ${then[of]}`,
      }
  },
})
