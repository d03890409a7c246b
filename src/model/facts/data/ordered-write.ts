import type { FactBase } from '../process/shared.ts'

/** A write to existing rows through a mapper, a query builder or a document store, in which the code names the columns that it sets. */
export interface OrderedWrite extends FactBase<'ordered-write'> {
  readonly callee: string
  /** What names the rows: the table that is handed over, or what the statement is called on, as the code writes it. */
  readonly table: string
  /** The columns that it sets, without word limits: `updatedat`. */
  readonly writes: readonly string[]
  /** Columns of those that the condition compares with the stored value for order, or a version for equality, with their lines. */
  readonly guards: readonly { readonly column: string; readonly line: number }[]
}
