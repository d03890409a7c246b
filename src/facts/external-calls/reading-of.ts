import type { CodeFile } from '#code/code-file'
import type { LibraryIndex } from '#models/indexes/library-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { functionNames } from '../summaries/function-names.ts'
import { BoundedAround } from './bounded-around.ts'
import { languageRules } from './language-rules.ts'
import { Libraries } from './libraries.ts'
import { limitingTypes, madeValue } from './made-value.ts'
import { namedClient } from './named-client.ts'
import type { Reading } from './reading.ts'

/** Prepares one file for all questions about its calls to other processes. */
export const readingOf = (file: CodeFile, libraries: LibraryIndex, placeOf: PlaceOf): Reading => {
  const rules = languageRules(file.module.language)
  const reading: Reading = {
    file,
    rules,
    libraries: new Libraries(file, libraries),
    around: new BoundedAround(file),
    placeOf,
    summaries: {
      file,
      kinds: {
        keys: libraries.optionNames,
        types: limitingTypes,
        made: (expr, scope) => madeValue(reading, expr, scope),
        named: (expr, scope) => namedClient(reading, expr, scope),
      },
      nameOf: functionNames(file, placeOf),
    },
  }
  return reading
}
