import type { LogCall, LoggedValue } from '#model/facts/log'

const partsOf = (path: string): readonly string[] => path.split(/[.[\]"']+/).filter((part) => part !== '')

/** Whether one path leads to the other, or to something in it; `*` is any one part. */
const meet = (redacted: readonly string[], key: readonly string[]): boolean =>
  key.every((part, position) => {
    const other = redacted[position]
    return other === undefined || other === '*' || other === part
  })

/**
 * Whether the logger of a line takes a value out of it. A logger whose paths the code does not list is trusted, and so is one that redacts a
 * part of the value (`req.headers.authorization`). What stands in the text of a message is in no field.
 */
export const isTakenOut = ({ made }: Pick<LogCall, 'made'>, { key }: LoggedValue): boolean => {
  if (!made?.redacts) return false
  if (!made.redactedPaths) return true
  if (key === undefined) return false
  const parts = partsOf(key)
  return made.redactedPaths.some((path) => meet(partsOf(path), parts))
}
