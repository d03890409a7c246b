import { rule } from '#model/rule'
import { lostLogFields } from '#change/records/lost-log-fields'
import { structuredLoggers } from '#system/observability/structured-loggers'

export const structuredLogsRemoved = rule({
  id: 'structured-logs-removed',
  check: '3.1',
  severity: 'P2',
  stage: 'preview',
  title: 'Structured logs removed',
  why: 'Searches, dashboards and alerts that read fields of log lines find nothing after the deploy. During an incident, the on-call engineer cannot filter by request or user.',
  fix: 'Keep the format with fields in production, and choose the readable one by an environment variable for development.',
  blindSpots:
    'Knows a format by the libraries and classes that write JSON. A format that a function of another repository sets is not seen. Any other layout with fields in the service counts as a replacement.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const { at, library, within } of structuredLoggers(system))
      yield { kind: 'evidence', at, subject: `fields of ${library}`, within, note: `lines of \`${library}\` have fields`, checks: [] }
    for (const { at, by, within, structured, file } of system.facts('log-layout'))
      if (structured && file.role === 'production')
        yield { kind: 'evidence', at, subject: `fields of ${by}`, within, note: `\`${by}\` gives log lines fields`, checks: [] }
    if (!change) return
    for (const { lost, by, at, now } of lostLogFields(system, change))
      yield {
        kind: 'gap',
        at,
        subject: `fields of ${lost.kind === 'logger' ? lost.library : lost.by}`,
        within: lost.within,
        message: `${now && now.kind === 'logger' && lost.kind === 'logger' ? `This change makes \`${by}\` write text` : `This change removes \`${by}\`, which wrote each log line as an object`}. Lines of this service no longer have fields to filter or group by.`,
      }
  },
})
