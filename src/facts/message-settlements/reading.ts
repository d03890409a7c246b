import type { CodeFile } from '#code/code-file'
import type { JobIndex } from '#models/indexes/job-index'
import type { PlaceOf } from '../reading/module-code.ts'
import type { SettlementRules } from './language-rules.ts'

/** What the settlements of one file are read from. */
export interface Reading {
  readonly file: CodeFile
  readonly index: JobIndex
  readonly rules: SettlementRules
  readonly placeOf: PlaceOf
}
