import { evidenceAt, gapAt, rule } from '#model/rule'
import { levelledLoggers, structuredLoggers } from '#system/structured-loggers'

export const unstructuredLogOnRequestPath = rule({
  id: 'unstructured-log-on-request-path',
  check: '3.1',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Unstructured log where requests or jobs pass',
  why: 'A line of free text cannot be filtered by request, user or error, and belongs to no trace. The one line that would explain the failure is the one that the search does not find.',
  fix: "Use the repository's logger, with the values as fields.",
  blindSpots:
    'Only where the service has a logger that writes fields or whose layout may, and the code is evidently reached from a request or a job.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    const loggers = structuredLoggers(system)
    for (const logger of loggers) yield evidenceAt(logger, `structured logger (${logger.library})`)
    const structured = new Set(loggers.map((logger) => logger.file.unit))
    const withLogger = new Set(levelledLoggers(system).map((logger) => logger.file.unit))
    const seen = new Set<string>()
    for (const call of system.facts('log-call')) {
      if (call.library !== 'console' || !call.inService || !withLogger.has(call.file.unit)) continue
      if (!(call.reach.has('request') || call.reach.has('job')) || seen.has(call.at.path)) continue
      seen.add(call.at.path)
      yield gapAt(call, {
        subject: 'console',
        message: `\`${call.callee}\` writes free text where ${call.reach.has('request') ? 'requests' : 'jobs'} pass, ${structured.has(call.file.unit) ? 'though this service has a structured logger' : 'past the logger of this service: with no level, and nothing of its context'}.`,
      })
    }
  },
})
