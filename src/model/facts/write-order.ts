import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** Two statements of one function that are right only when nothing comes between them: `at` is the second, `first` the one before it. */
export interface WriteOrder extends FactBase<'write-order'> {
  /**
   * - `replaced`: rows are deleted, then others put in their place. - `dependent`: a row, then rows that belong to it. - `checked`: looked for,
   * then inserted because it was not there. - `computed`: read, then written with a value that was computed from what was read.
   */
  readonly hazard: 'replaced' | 'dependent' | 'checked' | 'computed'
  readonly callee: string
  readonly table: string
  readonly first: { readonly callee: string; readonly table: string; readonly at: Span }
  /** What it hangs on: columns that were looked for, or the column that is computed. */
  readonly columns: readonly string[]
  /** Columns that an insert gives a value to, where the text tells them. */
  readonly sets?: readonly string[]
  /** A transaction that a caller has opened holds both, although nothing here says so. */
  readonly ambient?: true
  /** The mapper refuses to write an older state where the model keeps a version: judged only where the model is known. */
  readonly throughModel?: true
}
