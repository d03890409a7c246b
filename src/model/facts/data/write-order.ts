import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** Two statements of one function that are correct only if nothing happens between them: `at` is the second, `first` the earlier one. */
export interface WriteOrder extends FactBase<'write-order'> {
  /**
   * - `replaced`: rows are deleted, then others are inserted in their place.
   * - `dependent`: a row is inserted, then rows that belong to it.
   * - `checked`: a row is searched, then inserted because it does not exist.
   * - `computed`: a row is read, then written with a value computed from it.
   */
  readonly hazard: 'replaced' | 'dependent' | 'checked' | 'computed'
  readonly callee: string
  readonly table: string
  readonly first: { readonly callee: string; readonly table: string; readonly at: Span }
  /** The columns concerned: those searched for, or the one computed. */
  readonly columns: readonly string[]
  /** The class of the inserted object; `table` may be no more than the name of what holds its repository. */
  readonly model?: string
  /** Columns that an insert sets, if the text shows them. */
  readonly sets?: readonly string[]
  /** Columns that an insert sets to a fixed text: the row may be one kind among several (`name="Talk"`). */
  readonly named?: readonly string[]
  /** The statements are SQL texts: `table` and `columns` are names in the database. */
  readonly byTable?: true
  /** A transaction opened by a caller may cover both, although nothing here shows it. */
  readonly ambient?: true
  /** If the model stores a version, the mapper rejects a write based on an older one: judged only if the model is known. */
  readonly throughModel?: true
}
