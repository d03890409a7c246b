import type { LogCall } from '#model/facts/records/log'
import type { Linked, System, Unit } from '#model/system'
import { evidenceAt, gapAt, rule, type Gap } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import { levelledLoggers, structuredLoggers } from '#system/observability/structured-loggers'
import { previewIfCopied } from '#system/copied-code'

const general = 'Use the existing logger of this service, and pass the values as fields instead of writing them into the text.'

/** Parameters of a message (`{}`) are text; fields come from the MDC or from key-value pairs. */
const inJava =
  'Use the existing logger of this service. Put values to filter by into the MDC or, with SLF4J 2, into fields: `log.atInfo().addKeyValue("orderId", id).log("…")`.'

const own = 'Log through a logger that writes JSON or key-value pairs, and pass the values as fields.'

const withFields = {
  typescript: 'Pass the values as fields, and keep the text constant: `log.info({ orderId }, "order placed")`.',
  python: 'Pass the values as keyword arguments, and keep the text constant: `log.info("order placed", order_id=order_id)`.',
  go: 'Pass the values as attributes, and keep the text constant: `slog.Info("order placed", "order_id", id)`.',
}

const inJson = {
  typescript: 'Write lines as JSON: `format: format.combine(format.timestamp(), format.json())`.',
  python: 'Write lines as JSON: install `python-json-logger`, and set its `JsonFormatter` on the handler.',
}

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
  why: 'During an incident, log searches by request, user or error do not find the line.',
  fix: general,
  blindSpots:
    'Prints count only in code known to run in a request or a job, and in functions of files that also use a logger. Does not judge services whose layout no file of the repository shows. Reports the first line of a file.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system, change) {
    const loggers = structuredLoggers(system)
    for (const logger of loggers) yield evidenceAt(logger, `structured logger (${logger.library})`)
    const structured = new Set(loggers.map((logger) => logger.file.unit))
    const withLogger = new Set(levelledLoggers(system).map((logger) => logger.file.unit))
    yield* ofLayouts(system, structured)
    // A file may lose its logger by the change that adds the print.
    const lines = [...system.facts('log-call'), ...(change?.base.facts('log-call') ?? [])]
    const usesLogger = new Set(lines.flatMap((call) => (isThroughLogger(call) ? [call.at.path] : [])))
    const serving = new Set(system.facts('server').map(({ at }) => at.path))
    const seen = new Set<string>()
    for (const call of system.facts('log-call')) {
      const isRun = call.reach.has('request') || call.reach.has('job')
      const inText = call.valuesInText ?? 0
      // The last line of a process that exits is no line of a request.
      if (!call.inService || call.forDevelopment || call.level === 'fatal' || seen.has(`${call.library} ${call.at.path}`)) continue
      // A program that ends logs its work; a server may print a greeting when it starts.
      const isOfProgram = !serving.has(call.at.path) && [...call.reach].every((one) => one === 'module-load')
      const isBeside = (call.reach.size === 0 || isOfProgram) && call.within !== '' && usesLogger.has(call.at.path)
      if (call.library === 'console' ? !isRun && !isBeside : inText === 0 || !(isRun || call.reach.size === 0)) continue
      seen.add(`${call.library} ${call.at.path}`)
      if (call.library === 'console' && !isRun) yield ofConsoleBeside(call)
      else if (call.library === 'console') yield ofConsole(call, structured.has(call.file.unit), withLogger.has(call.file.unit))
      else
        yield gapAt(call, {
          subject: 'values in text',
          fix: inLanguage(call.at.path, withFields),
          message: `\`${call.callee}\` has ${inText === 1 ? 'a value' : `${inText} values`} only in its text, although its logger takes fields. ${inText === 1 ? 'It' : 'They'} cannot be filtered or grouped by.`,
        })
    }
  },
})

/** A line of a logger that is known, by its library or by where the repository makes it. */
const isThroughLogger = ({ library, made, logger, inService }: Linked<LogCall>): boolean =>
  inService && library !== 'console' && library !== 'memory' && (library !== '' || made !== undefined || logger !== undefined)

/** A print in code of which nothing shows what runs it, in a file that logs through a logger elsewhere. */
const ofConsoleBeside = (call: Linked<LogCall>): Gap =>
  gapAt(call, {
    ...previewIfCopied(call),
    subject: 'console',
    fix: `${call.at.path.endsWith('.java') ? inJava : general}${inLanguage(call.at.path, ofErrors) ?? ''}`,
    message: `\`${call.callee}\` prints free text, although this file has a logger. The line bypasses it: it has no level, and a search for the fields of the other lines misses it.`,
  })

const ofConsole = (call: Linked<LogCall>, isStructured: boolean, hasLogger: boolean): Gap => {
  const other = isStructured ? ', although this service has a structured logger' : hasLogger ? ', although this service has a logger' : ''
  return gapAt(call, {
    ...previewIfCopied(call),
    subject: 'console',
    fix: `${hasLogger || isStructured ? (call.at.path.endsWith('.java') ? inJava : general) : own}${inLanguage(call.at.path, ofErrors) ?? ''}`,
    message: `\`${call.callee}\` logs free text in ${call.reach.has('request') ? 'request' : 'job'} code${other}. The line has no ${isStructured ? 'fields to filter by' : 'level and no fields to filter by'}.`,
  })
}

/** What makes all lines of a service text, where nothing else in it writes fields. */
function* ofLayouts(system: System, structured: ReadonlySet<Unit | undefined>): Generator<Gap> {
  const texts = [
    ...system.facts('log-layout').filter((layout) => !layout.structured && layout.file.role === 'production'),
    ...system.facts('logger').filter(({ writesText, inService }) => writesText && inService),
  ]
  const done = new Set<Unit | undefined>()
  for (const text of texts) {
    const { unit } = text.file
    if (structured.has(unit) || done.has(unit)) continue
    done.add(unit)
    const by = text.kind === 'logger' ? text.library : text.by
    yield gapAt(text, {
      // The file that it replaces may have been text too, in a format that is not read.
      ...(text.kind === 'log-layout' && { stage: 'preview' }),
      subject: `text of ${by}`,
      fix: inLanguage(text.at.path, inJson) ?? 'Write lines as JSON: use `net.logstash.logback.encoder.LogstashEncoder` as the encoder.',
      message: `\`${by}\` makes every log line of this service free text. Values in a line cannot be filtered or grouped by.`,
    })
  }
}
