import type { LogCall } from '#model/facts/records/log'
import type { Linked } from '#model/system'
import { gapAt, rule, type EditStep } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const fixFor = (path: string, call: LogCall): string | undefined => {
  const { missingError, level, library, callee } = call
  const name = missingError?.name
  const error = name ?? 'err'
  const bind = name === undefined ? `Give the error a name, and log it` : 'Log the error'
  return inLanguage(path, {
    typescript: /^console\b/.test(callee)
      ? `${bind}: \`${callee}('…', ${error})\`.`
      : `${bind}: \`${callee}({ ${error === 'err' ? 'err' : `err: ${error}`} }, '…')\` with pino, or in the form that your logger serializes.`,
    python: inPython(call),
    go: `${bind}: ${inGo(library, callee, error)}.`,
    java: `Pass the exception as the last argument: ${inJava(callee, level, name ?? 'e')}.`,
  })
}

/** A logger of another file is mostly that of the language. */
const inPython = ({ level, library, currentError = library === '' ? 'exc_info=True' : undefined }: LogCall): string => {
  const ways = [
    ...(level === 'error' || level === 'exception' ? ['`logger.exception("…")`'] : []),
    ...(currentError === undefined ? [] : [`pass \`${currentError}\``]),
  ]
  return ways.length === 0 ? 'Log the exception with its stack trace.' : `Log the exception with its stack trace: ${ways.join(', or ')}.`
}

/** Levels of `java.util.logging`, whose short methods take a text alone. */
const ofJava = new Set(['severe', 'warning', 'fine'])

/** Only where it is one more argument, by the documentation of the logger. */
const editOf = ({ at, callee, library, currentError }: Linked<LogCall>, name: string | undefined): readonly EditStep[] | undefined => {
  const argument = (code: string): readonly EditStep[] => [{ kind: 'argument', callee, code }]
  if (currentError !== undefined) return argument(currentError)
  if (name === undefined) return undefined
  if (at.path.endsWith('.go')) return library === 'slog' && !callee.endsWith('Attrs') ? argument(`"error", ${name}`) : undefined
  if (at.path.endsWith('.java')) return ofJava.has(callee.split('.').at(-1) ?? '') ? undefined : argument(name)
  return callee.startsWith('console.') ? argument(name) : undefined
}

/** How each logger of Go takes an error. */
const inGo = (library: string, callee: string, error: string): string => {
  if (callee.endsWith('f')) return `add \`%v\` to the format of \`${callee}\`, and pass \`${error}\``
  if (library === 'zerolog') return `put \`.Err(${error})\` before \`.${callee.split('.').at(-1) ?? 'Msg'}(…)\``
  if (library === 'zap' && !callee.endsWith('w')) return `pass \`zap.Error(${error})\` to \`${callee}\` as well`
  if (library === 'logr') return `use the method \`Error(${error}, "…")\` of the logger`
  if (library === 'console') return `pass \`${error}\` to \`${callee}\` as well`
  return `\`${callee}("…", "error", ${error})\``
}

const inJava = (callee: string, level: string, error: string): string =>
  ofJava.has(level)
    ? `\`log(Level.${level.toUpperCase()}, "…", ${error})\` of the logger`
    : `\`${/\s/.test(callee) ? `log.${level}` : callee}("…", ${error})\``

export const errorLogWithoutError = rule({
  id: 'error-log-without-error',
  check: '3.3',
  severity: 'P2',
  raisedFrom: 'P3',
  stage: 'stable',
  title: 'Error log without the error',
  why: 'The log says that something failed, but not why. The on-call engineer cannot find the cause.',
  fix: 'Pass the error to the logger.',
  blindSpots:
    'Does not report a handler that passes the error to any function, or asks which kind of error it is before it logs. If the handler throws or returns the error, reports only lines of fixed text that also leave out the id that the failed work was given. Does not report exception types that name a single cause. A preview in Python.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    for (const call of system.facts('log-call')) {
      if (!call.inService || !call.missingError) continue
      const { name, lacks } = call.missingError
      if (lacks !== undefined) {
        yield gapAt(call, {
          subject: `${call.subject} without ${name ?? 'error'} and ${lacks}`,
          risk: `The line does not say why the work failed, or for which \`${lacks}\`. Where the error is logged later, nothing connects it with this line.`,
          fix: `${fixFor(call.at.path, call) ?? 'Log the error.'} Log \`${lacks}\` as well.`,
          message: `\`${call.callee}\` logs a fixed text, without ${name === undefined ? 'the error' : `\`${name}\``} and without \`${lacks}\`. When it appears, nothing in it says which one failed, or why.`,
        })
        continue
      }
      yield gapAt(call, {
        // None of the findings in Python that were read at first sight was right: there, a message often says what an `except` expects.
        ...(call.file.language === 'python' && { stage: 'preview' as const }),
        subject: `${call.subject} without ${name ?? 'error'}`,
        edit: editOf(call, name),
        fix: fixFor(call.at.path, call),
        message: `\`${call.callee}\` reports a failure without ${name === undefined ? 'the error that was caught' : `\`${name}\``}, and no other code here logs or returns it. The cause of the failure is lost.`,
      })
    }
  },
})
