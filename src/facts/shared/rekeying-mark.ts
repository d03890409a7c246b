import type { FactOf } from '#model/fact'
import type { Span } from '#model/source-file'
import { upperSnake } from '../libraries/personal-names.ts'

const oldSecret = /^(OLD|PREVIOUS|PREV|FORMER)_(\w*SECRET|(?:ENCRYPTION|SIGNING|MASTER|CIPHER)_KEY|SECRET_KEY)$/
const newSecret = /^(NEW|NEXT)_(\w*SECRET|(?:ENCRYPTION|SIGNING|MASTER|CIPHER)_KEY|SECRET_KEY)$/

/**
 * Whether a function takes both an old and a new secret, so that it can re-encrypt or re-sign data:
 * `reencrypt(old_secret, new_secret)`. Excludes passwords, which users change themselves.
 */
const replacesSecret = (parameters: readonly string[]): boolean => {
  if (!parameters.some((name) => /old|prev|former/i.test(name))) return false
  const names = parameters.map(upperSnake)
  const of = (pattern: RegExp): (string | undefined)[] => names.flatMap((name) => pattern.exec(name)?.[2] ?? [])
  const added = new Set(of(newSecret))
  return of(oldSecret).some((what) => added.has(what))
}

/** The key rotation mark of a function, if it takes an old and a new secret. */
export const rekeyingMark = (name: string, at: Span, parameters: readonly string[]): FactOf<'operation-mark'> | undefined => {
  if (!replacesSecret(parameters)) return undefined
  const place = { startLine: at.startLine, endLine: at.startLine }
  return { kind: 'operation-mark', at: place, within: name, subject: 'key-rotation', mark: 'key-rotation', by: name }
}
