import type { Ref } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { FunctionModel, Located } from '#code/model'
import type { TransactionIndex } from '#models/indexes/transaction-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { languageRules, type LanguageRules } from './language-rules.ts'
import { Nesting } from './nesting.ts'

/** What the syntax tree of a language names, as its other facts do. */
export interface Names {
  readonly placeOf: PlaceOf
  /** Qualified name of a function. */
  readonly nameOf: (fn: FunctionModel) => string
  /** The function that a call runs, if it may be one of this repository and no effect by itself. */
  readonly targetOf: (call: Located) => Ref | undefined
}

/** One file with all that is asked about its transactions. */
export interface Reading {
  readonly file: CodeFile
  readonly index: TransactionIndex
  readonly names: Names
  readonly rules: LanguageRules
  readonly nesting: Nesting
}

export const readingOf = (file: CodeFile, index: TransactionIndex, names: Names): Reading => ({
  file,
  index,
  names,
  rules: languageRules(file.module.language),
  nesting: new Nesting(file, index),
})

/** A text of the file on one line, without the line breaks of a chain and without backticks, which delimit code in a message. */
export const shortText = ({ file }: Reading, located: Located, length: number): string => {
  const text = file
    .textOf(located)
    .replaceAll(/(?<!\s)\s+(?=\??\.\w)/g, '')
    .replaceAll('`', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
