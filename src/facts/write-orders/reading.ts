import type { CodeFile } from '#code/code-file'
import type { FunctionModel } from '#code/model'
import { writeOrderNames } from '#models/data/write-order-names'
import { isHeld } from './held.ts'
import { languageRules, type LanguageRules } from './language-rules.ts'

/** One file with all that is asked about the order of its statements. */
export interface Reading {
  readonly file: CodeFile
  readonly rules: LanguageRules
  /** Whether the file locks rows, so that a caller may hold the lock that a function of it needs. */
  readonly locksRows: boolean
  /** Whether something in a function keeps concurrent callers out. */
  readonly isHeld: (fn: FunctionModel) => boolean
}

export const readingOf = (file: CodeFile): Reading => {
  const known = new Map<FunctionModel, boolean>()
  return {
    file,
    rules: languageRules(file.module.language),
    locksRows: writeOrderNames.rowLocks.some((name) => file.text.includes(name)),
    isHeld: (fn) => {
      const before = known.get(fn) ?? isHeld(file, fn, languageRules(file.module.language).handledViolationsHold)
      known.set(fn, before)
      return before
    },
  }
}
