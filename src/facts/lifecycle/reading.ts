import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import type { LifecycleIndex } from '#models/lifecycle-index'
import type { Span } from '#model/source-file'
import type { ModuleCode } from '../module-code.ts'
import type { LifecycleRules } from './language-rules.ts'

/** One file with all that is asked about how its process starts, takes work and ends. */
export interface Reading extends ModuleCode {
  readonly file: CodeFile
  readonly index: LifecycleIndex
  readonly rules: LifecycleRules
}

/** The first line of a part of the text. */
export const firstLine = ({ file }: Pick<Reading, 'file'>, { start }: Located): Span => {
  const startLine = file.lineOf(start)
  return { startLine, endLine: startLine }
}

/** A text of the file on one line. */
export const shortText = ({ file }: Pick<Reading, 'file'>, located: Located, length: number): string => {
  const text = file.textOf(located).replaceAll(/\s+/g, ' ').trim()
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
