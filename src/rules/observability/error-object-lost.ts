import type { LostError } from '#model/facts/log'
import { gapAt, rule } from '#model/rule'

const says = (lost: LostError, keys: readonly string[]): string => {
  if (lost.how === 'without-placeholder')
    return `\`${lost.name}\` is passed as an argument, but the message has no placeholder for it. Formatting fails, and the log entry is lost.`
  return lost.how === 'behind-message'
    ? `\`${lost.name}\` is passed after the message, where this logger accepts only placeholder values. The logger drops the error: neither the error message nor the stack trace is logged.`
    : `\`${lost.name}\` is logged under the key \`${lost.key}\`, but this logger serializes errors only under ${keys.map((key) => `\`${key}\``).join(', ')}. The log entry contains \`{}\` instead of the error.`
}

const fixFor = (lost: LostError, [key]: readonly string[]): { readonly fix?: string } =>
  lost.how === 'under-key' && key !== undefined
    ? { fix: `Log the error under the key \`${key}\`: ${lost.name === key ? `\`{ ${key} }\`` : `\`{ ${key}: ${lost.name} }\``}.` }
    : {}

export const errorObjectLost = rule({
  id: 'error-object-lost',
  check: '3.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Error details missing from log',
  why: 'The log shows that something failed, but not why: the error message and the stack trace are missing. The on-call engineer has to wait for the next failure to find the cause.',
  fix: 'Pass the error in the form that this logger serializes: `logger.error({ err }, "message")` in pino, `logger.exception("message")` or `exc_info=True` in Python, the exception as the last argument in Java (SLF4J).',
  blindSpots: 'Examines only loggers created in this repository with literal options.',
  languages: ['python', 'java', 'typescript'],
  *judge(system) {
    for (const call of system.facts('log-call')) {
      const keys = call.made?.errorKeys
      if (!call.inService || !keys) continue
      for (const lost of call.lostErrors) {
        if (lost.how === 'under-key' && keys.includes(lost.key ?? '')) continue
        yield gapAt(call, { at: lost.at, message: says(lost, keys), ...fixFor(lost, keys) })
      }
    }
  },
})
