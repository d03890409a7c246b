import type { FactBase } from '../process/shared.ts'

/** A column that a statement names. */
export interface NamedColumn {
  /** Name in the database, as the statement writes it. */
  readonly column: string
  /** Tables that it may belong to, innermost query first; a single one if it is qualified, or if the statement has only one table. */
  readonly of: readonly string[]
  readonly access: 'read' | 'write'
}

/** A condition that keeps a write from replacing a newer row. */
export interface OrderGuard {
  readonly column: string
  /** Its line in the literal, from 1 on. */
  readonly line: number
  /** It is compared with the present time: a lease that ran out, and not the age of a row. */
  readonly isLease?: true
}

/**
 * An SQL statement: in a string of the code, in a file of queries, or in a view or function that a migration creates. It holds names of
 * tables, columns and properties, and nothing else of the text, without `public.` and `dbo.`.
 */
export interface SqlStatement extends FactBase<'sql-statement'> {
  readonly tables: readonly string[]
  readonly columns: readonly NamedColumn[]
  /** Tables of which it reads all columns (`SELECT *`). */
  readonly stars: readonly string[]
  /** Tables whose rows it writes or reads by column position: one column more or less breaks it. */
  readonly positional: readonly string[]
  /** What it does to rows, in code. */
  readonly changes?: 'delete' | 'update' | 'insert' | 'truncate'
  /** Columns of an owner or tenant that are compared with a value of the caller, such as `org_id = $1`. */
  readonly scopes?: readonly string[]
  /** All columns that its conditions compare with a value of the code. */
  readonly compares?: readonly string[]
  /** Of a write: what its condition compares for order, such as `version < excluded.version`. */
  readonly orderGuards?: readonly OrderGuard[]
  /** Of an insert: the line in the literal, from 1 on, of what it does with a row that exists already, such as `ON CONFLICT DO NOTHING`. */
  readonly settlesAt?: number
  /** If it has stars: property names that the enclosing function reads (`row.phone`, `row["phone"]`), as its code writes them. */
  readonly properties?: readonly string[]
  /** What the statement defines, in a migration. A definition without tables removes it. */
  readonly defines?: { readonly what: 'view' | 'routine' | 'trigger'; readonly name: string }
}

/** The part of a statement's fact that depends on its text alone. */
export type StatementReading = Pick<SqlStatement, 'tables' | 'columns' | 'stars' | 'positional'>
