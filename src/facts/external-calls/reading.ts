import type { Span } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import type { PlaceOf } from '../reading/module-code.ts'
import type { UseContext } from '../summaries/parameter-use.ts'
import type { BoundedAround } from './bounded-around.ts'
import type { LanguageRules } from './language-rules.ts'
import type { Libraries } from './libraries.ts'

/** One file with all that is asked about its calls to other processes. */
export interface Reading {
  readonly file: CodeFile
  readonly rules: LanguageRules
  readonly libraries: Libraries
  readonly around: BoundedAround
  readonly placeOf: PlaceOf
  /** For what is handed from function to function. */
  readonly summaries: UseContext
}

/** The lines at which a fact places a call or a client. */
export const linesOf = ({ file, rules }: Reading, located: Located): Span => {
  const span = file.spanOf(located)
  return rules.placesFirstLine ? { startLine: span.startLine, endLine: span.startLine } : span
}
