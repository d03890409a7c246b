import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'
import { levelledLoggers, structuredLoggers } from '#system/structured-loggers'

const general = 'Use the existing logger of this service, and pass the values as fields instead of writing them into the text.'

/** Loggers of Java format a message with parameters. */
const inJava = 'Use the existing logger of this service, and pass the values as parameters of the message (`{}`).'

/** How to log an error in full, where this line reports one. */
const ofErrors = {
  typescript: ' If this line reports an error, pass the error object too.',
  python: ' In an `except` block, use `logger.exception(…)`, which also logs the exception and its stack trace.',
  go: ' If this line reports an error, pass the error too.',
  java: ' In a `catch` block, pass the exception as the last argument.',
}

export const unstructuredLogOnRequestPath = rule({
  id: 'unstructured-log-on-request-path',
  check: '3.1',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Unstructured log in request or job code',
  why: 'A free-text line cannot be filtered by request, user or error, and has no trace ID. During an incident, log searches miss it.',
  fix: general,
  blindSpots: 'Examines only services with a logger that supports fields, and only code known to run in a request or a job.',
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
        fix: `${call.at.path.endsWith('.java') ? inJava : general}${inLanguage(call.at.path, ofErrors) ?? ''}`,
        message: `\`${call.callee}\` logs free text in ${call.reach.has('request') ? 'request' : 'job'} code, although this service has ${structured.has(call.file.unit) ? 'a structured logger' : 'a logger'}. The line has no ${structured.has(call.file.unit) ? 'fields to filter by' : 'level and no context'}.`,
      })
    }
  },
})
