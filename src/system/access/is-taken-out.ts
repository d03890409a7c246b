import type { LogCall, LoggedValue } from '#model/facts/records/log'

const partsOf = (path: string): readonly string[] => path.split(/[.[\]"']+/).filter((part) => part !== '')

/** Whether one path leads to the other, or to something in it; `*` is any one part. */
const meet = (redacted: readonly string[], key: readonly string[]): boolean =>
  key.every((part, position) => {
    const other = redacted[position]
    return other === undefined || other === '*' || other === part
  })

/** Values of which a part may be redacted by a path that does not name them: `*.token` takes a token out of a body, and leaves the rest. */
const hasMoreParts: ReadonlySet<LoggedValue['what']> = new Set(['payload', 'person'])

const isNamedBy = (redacted: readonly string[], key: readonly string[]): boolean =>
  redacted.length <= key.length || key.every((part, position) => redacted[position] === part)

/**
 * Whether the logger of a line takes a value out of it. A logger whose paths the code does not list is trusted, and so is one that redacts a
 * part of the value (`req.headers.authorization`). What stands in the text of a message is in no field.
 */
export const isTakenOut = ({ made }: Pick<LogCall, 'made'>, { key, what }: LoggedValue): boolean => {
  if (!made?.redacts) return false
  if (!made.redactedPaths) return true
  if (key === undefined) return false
  const parts = partsOf(key)
  return made.redactedPaths.some((path) => meet(partsOf(path), parts) && (!hasMoreParts.has(what) || isNamedBy(partsOf(path), parts)))
}
