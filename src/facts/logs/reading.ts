import type { Span } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import type { LoggerIndex } from '#models/indexes/logger-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { logRules, type LogRules } from './language-rules.ts'

/** One file with all that is asked about what it logs. */
export interface Reading {
  readonly file: CodeFile
  readonly rules: LogRules
  readonly index: LoggerIndex
  readonly placeOf: PlaceOf
}

export const readingOf = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): Reading => ({
  file,
  rules: logRules(file.module.language),
  index,
  placeOf,
})

/** The lines at which a fact is placed. */
export const linesOf = ({ file, rules }: Reading, located: Located): Span => {
  const span = file.spanOf(located)
  return rules.placesFirstLine ? { startLine: span.startLine, endLine: span.startLine } : span
}

/** An expression on one line, for messages and identities; without backticks, which delimit code in a message. */
export const shortText = ({ file }: Reading, located: Located, length: number): string => {
  const line = file
    .textOf(located)
    .replaceAll(/(?<!\s)\s+(?=\??\.\w)/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('`', "'")
    .trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}
