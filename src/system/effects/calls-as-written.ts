import type { ChangedFile } from '#model/change-set'
import type { GapTexts } from '#model/rule'

/**
 * The texts of a removed safeguard, with its calls as the removed code has them. A safeguard that is called is stored without its arguments,
 * as `log.error()`, which would read as a call that has none.
 *
 * @param by the safeguard as stored
 */
export const callsAsWritten = ({ message, risk, fix, ...others }: GapTexts, by: string, file: ChangedFile | undefined): GapTexts => {
  const removed = (file?.hunks ?? []).flatMap((hunk) => hunk.lines.filter((line) => line.startsWith('-'))).join('\n')
  const calls = (by.match(/(?<![\w$.])[\w$.]+\(\)/g) ?? []).filter((call) => !removed.includes(call.slice(call.lastIndexOf('.') + 1)))
  const written = (text: string): string => calls.reduce((result, call) => result.replaceAll(call, `${call.slice(0, -1)}…)`), text)
  return {
    ...others,
    message: written(message),
    ...(risk === undefined ? {} : { risk: written(risk) }),
    ...(fix === undefined ? {} : { fix: written(fix) }),
  }
}
