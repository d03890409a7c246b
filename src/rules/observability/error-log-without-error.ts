import type { LogCall } from '#model/facts/log'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

const fixFor = (path: string, { missingError, level, library, callee }: LogCall): string | undefined => {
  const name = missingError?.name
  const error = name ?? 'err'
  const bind = name === undefined ? `Give the error a name, and log it` : 'Log the error'
  return inLanguage(path, {
    typescript: /^console\b/.test(callee)
      ? `${bind}: \`${callee}('…', ${error})\`.`
      : `${bind}: \`${callee}({ ${error === 'err' ? 'err' : `err: ${error}`} }, '…')\` with pino, or in the form that your logger serializes.`,
    python:
      level === 'error' || level === 'exception'
        ? `Log the exception with its stack trace: \`logger.exception("…")\`, or pass \`exc_info=True\`.`
        : 'Log the exception with its stack trace: pass `exc_info=True`.',
    go: `${bind}: ${inGo(library, callee, level, error)}.`,
    java: `Pass the exception as the last argument: \`log.${level}("…", ${name ?? 'e'})\`.`,
  })
}

/** How each logger of Go takes an error. */
const inGo = (library: string, callee: string, level: string, error: string): string => {
  if (library === 'zerolog') return `\`log.${capital(level)}().Err(${error}).Msg("…")\``
  if (/(^|\.)slog\./.test(callee)) return `\`${callee}("…", "error", ${error})\``
  return callee.endsWith('f')
    ? `add \`%v\` to the format of \`${callee}\`, and pass \`${error}\``
    : `pass \`${error}\` to \`${callee}\` as well`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const errorLogWithoutError = rule({
  id: 'error-log-without-error',
  check: '3.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Error log without the error',
  why: 'The log says that something failed, but not why. The on-call engineer has no error message and no stack trace, and must wait for the next failure to find the cause.',
  fix: 'Pass the error to the logger.',
  blindSpots:
    'Does not report a handler that throws or returns the error, passes it to any function, or asks which kind of error it is before it logs. Does not report exception types that name a single cause.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    for (const call of system.facts('log-call')) {
      if (!call.inService || !call.missingError) continue
      const { name } = call.missingError
      yield gapAt(call, {
        subject: `${call.subject} without ${name ?? 'error'}`,
        fix: fixFor(call.at.path, call),
        message: `\`${call.callee}\` reports a failure without ${name === undefined ? 'the error that was caught' : `\`${name}\``}, and nothing else in this handler logs or returns it. The cause of the failure is lost.`,
      })
    }
  },
})
