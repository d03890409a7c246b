import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** A statement whose repetition adds again: a row, or an amount to a column that the database computes from its old value. */
export interface RowAddition extends FactBase<'row-addition'> {
  readonly callee: string
  readonly adds: 'row' | 'amount'
  /** Table of an SQL text, in lower case; empty elsewhere. */
  readonly table: string
  /** Columns of the amount, or of the row. */
  readonly columns: readonly string[]
  /** The condition, or a branch before the statement, may keep a repetition from adding again. */
  readonly isGuarded: boolean
  /** That branch, if the condition of the statement is none. */
  readonly guard?: { readonly by: string; readonly at: Span }
  /** It adds one row for each row that a query on other tables finds: `INSERT … SELECT … FROM`. */
  readonly ofSelection?: true
  /** The function gets a job or message of a library as a parameter. */
  readonly inJob?: true
  /** Calls that the function makes afterwards, by their last two names: `mailer.send`. */
  readonly then?: readonly string[]
}
