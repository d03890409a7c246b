import type { LostError } from '#model/facts/log'
import { gapAt, rule } from '#model/rule'

const says = (lost: LostError, keys: readonly string[]): string => {
  if (lost.how === 'without-placeholder')
    return `\`${lost.name}\` stands behind a message that has no placeholder for it: the line cannot be formatted, and none of the logger's handlers gets it.`
  return lost.how === 'behind-message'
    ? `\`${lost.name}\` stands behind the message, where this logger takes values for placeholders and drops the rest: neither its message nor its stack is written.`
    : `\`${lost.name}\` stands under \`${lost.key}\`, and this logger writes an error whole only under ${keys.map((key) => `\`${key}\``).join(', ')}: what comes out is \`{}\`.`
}

export const errorObjectLost = rule({
  id: 'error-object-lost',
  check: '3.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Error that the logger does not write',
  why: 'The log says that something failed and not what. At 3 AM there is a message without a cause, and the only way to learn more is to wait for it to happen again.',
  fix: 'Hand the error over in the form that this logger writes whole (`{ err }` first, `exc_info`, `logger.exception`), with the message beside it.',
  blindSpots: 'Only loggers whose making is in the repository, with options that are spelled out.',
  languages: ['python', 'java', 'typescript'],
  *judge(system) {
    for (const call of system.facts('log-call')) {
      const keys = call.made?.errorKeys
      if (!call.inService || !keys) continue
      for (const lost of call.lostErrors) {
        if (lost.how === 'under-key' && keys.includes(lost.key ?? '')) continue
        yield gapAt(call, { at: lost.at, message: says(lost, keys) })
      }
    }
  },
})
