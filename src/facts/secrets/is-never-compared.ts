import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { WeakSetting } from '#model/facts/process/weak-setting'
import { isComparedLater } from '../libraries/secret-maker-names.ts'

/**
 * Whether a value is named as one that protects only by a later comparison, such as a nonce, and the file compares no value of that name: a
 * nonce also marks versions and rounds, where guessing it gives nothing.
 *
 * @param name as written: `nonce`, `element.versionNonce`
 */
const isNeverCompared = (file: CodeFile, name: string): boolean => {
  if (!isComparedLater(name)) return false
  const last = name.slice(name.lastIndexOf('.') + 1)
  return !file.index.comparisons.some(({ part }) => [part.left, part.right].some((side) => lastName(side) === last))
}

/** The mark of {@link isNeverCompared} on a fact. */
export const markNeverCompared = (file: CodeFile, name: string): Pick<WeakSetting, 'isNeverCompared'> =>
  isNeverCompared(file, name) ? { isNeverCompared: true } : {}
