import type { LogCall, LostError } from '#model/facts/records/log'
import type { Linked } from '#model/system'
import { gapAt, rule, type EditStep } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const says = (lost: LostError, keys: readonly string[]): string => {
  if (lost.how === 'without-placeholder')
    return `\`${lost.name}\` is passed as an argument, but the message has no placeholder for it. Formatting fails, and the log entry is lost.`
  if (lost.how === 'as-json')
    return `\`JSON.stringify(${lost.name})\` omits the message and the stack trace of an \`Error\`, because neither is an enumerable property. The log entry usually contains only \`{}\`.`
  if (lost.how === 'text-only')
    return `Only \`${lost.name}\` is logged. The type of the error and its stack trace are lost, and some errors have no text at all.`
  return lost.how === 'behind-message'
    ? `\`${lost.name}\` is passed after the message, but the message has no placeholder for it. The logger drops it, so neither the error message nor the stack trace is logged.`
    : `\`${lost.name}\` is logged under the key \`${lost.key}\`, but this logger serializes errors only under ${new Intl.ListFormat('en-GB').format(keys.map((key) => `\`${key}\``))}. The log entry contains \`{}\` instead of the error.`
}

const fixFor = (lost: LostError, { at: { path }, callee }: Linked<LogCall>, [key]: readonly string[]): string | undefined => {
  if (lost.how === 'without-placeholder')
    return `Add a placeholder: \`${callee}("… %s", ${lost.name})\`. In an \`except\` block, \`logger.exception("…")\` also logs the stack trace.`
  if (lost.how === 'as-json')
    return `Pass the error itself to the logger instead of a JSON string: \`${callee}({ err: ${lost.name} }, '…')\` with pino.`
  if (lost.how === 'under-key')
    return key === undefined
      ? undefined
      : `Log the error under the key \`${key}\`: \`{ ${lost.name === key ? key : `${key}: ${lost.name}`} }\`.`
  const field = key ?? 'err'
  return inLanguage(path, {
    typescript: `Pass the error in an object before the message: \`${callee}({ ${lost.name === field ? field : `${field}: ${lost.name}`} }, '…')\`.`,
    java: `Pass the exception itself as the last argument: \`${callee}("…", ${/^\w+/.exec(lost.name)?.[0] ?? 'e'})\`.`,
  })
}

/** The error itself instead of a value of it; its right key. What needs another order of the arguments is left to the author. */
const editOf = (lost: LostError, [key]: readonly string[]): readonly EditStep[] | undefined => {
  const error = /^\w+/.exec(lost.name)?.[0]
  if (lost.how === 'under-key' && key !== undefined) {
    const by = lost.name === key ? key : `${key}: ${lost.name}`
    return [{ kind: 'replace', text: lost.key === lost.name ? lost.name : `${lost.key}: ${lost.name}`, by }]
  }
  return lost.how === 'behind-message' && error !== undefined && lost.name === `${error}.getMessage()`
    ? [{ kind: 'replace', text: lost.name, by: error }]
    : undefined
}

/** The message of the error is still there. */
const textOnly = {
  severity: 'P3',
  risk: 'The log does not say where the error came from. For errors without a message, it does not even say what failed.',
} as const

export const errorObjectLost = rule({
  id: 'error-object-lost',
  check: '3.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Error details missing from log',
  why: 'The error message and the stack trace of the failure are missing from the log. The on-call engineer has to wait for the next failure to find the cause.',
  fix: 'Pass the error in the form that this logger serializes.',
  blindSpots:
    'Examines only loggers created in this repository with literal options, and errors passed to `JSON.stringify`. Does not see whether an error class defines `toJSON`.',
  languages: ['python', 'java', 'typescript'],
  *judge(system) {
    for (const call of system.facts('log-call')) {
      const keys = call.made?.errorKeys
      if (!call.inService) continue
      for (const lost of call.lostErrors) {
        // The other forms lose details only with certain loggers.
        if (lost.how !== 'as-json' && lost.how !== 'text-only' && (!keys || (lost.how === 'under-key' && keys.includes(lost.key ?? ''))))
          continue
        yield gapAt(call, {
          at: lost.at,
          ...(lost.how === 'text-only' ? textOnly : {}),
          message: says(lost, keys ?? []),
          fix: fixFor(lost, call, keys ?? []),
          edit: editOf(lost, keys ?? []),
        })
      }
    }
  },
})
