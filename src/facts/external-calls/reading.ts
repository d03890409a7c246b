import type { Span } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import type { LibraryIndex } from '#models/library-index'
import type { PlaceOf } from '../module-code.ts'
import { BoundedAround } from './bounded-around.ts'
import { languageRules, type LanguageRules } from './language-rules.ts'
import { Libraries } from './libraries.ts'

/** One file with all that is asked about its calls to other processes. */
export interface Reading {
  readonly file: CodeFile
  readonly rules: LanguageRules
  readonly libraries: Libraries
  readonly around: BoundedAround
  readonly placeOf: PlaceOf
}

export const readingOf = (file: CodeFile, libraries: LibraryIndex, placeOf: PlaceOf): Reading => {
  const rules = languageRules(file.module.language)
  return { file, rules, libraries: new Libraries(file, libraries), around: new BoundedAround(file, rules), placeOf }
}

/** The lines at which a fact places a call or a client. */
export const linesOf = ({ file, rules }: Reading, located: Located): Span => {
  const span = file.spanOf(located)
  return rules.placesFirstLine ? { startLine: span.startLine, endLine: span.startLine } : span
}
