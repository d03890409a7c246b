import type { FactBase } from './shared.ts'

/** A column that a statement names. */
export interface NamedColumn {
  /** Name in the database, as the statement writes it. */
  readonly column: string
  /** Tables that it may belong to, the innermost query's first; one where it is qualified, or where the statement has only one table. */
  readonly of: readonly string[]
  readonly access: 'read' | 'write'
}

/**
 * A statement written out in SQL: in a string of the code, in a file of queries, in a view or a function that a migration makes. It holds names of
 * tables, columns and properties, and nothing else of the text. `public.` and `dbo.` are left out.
 */
export interface SqlStatement extends FactBase<'sql-statement'> {
  readonly tables: readonly string[]
  readonly columns: readonly NamedColumn[]
  /** Tables of which it reads every column, whatever columns there are (`SELECT *`). */
  readonly stars: readonly string[]
  /** Tables whose rows it writes, or reads, by the position of their columns: one column more or less breaks it. */
  readonly positional: readonly string[]
  /** Where it has stars: names of properties that the function around it reads (`row.phone`, `row["phone"]`), as its code writes them. */
  readonly properties?: readonly string[]
  /** What the statement is the definition of, in a migration. A definition without tables removes it. */
  readonly defines?: { readonly what: 'view' | 'routine' | 'trigger'; readonly name: string }
}

/** The part of a statement's fact that its text alone decides. */
export type StatementReading = Pick<SqlStatement, 'tables' | 'columns' | 'stars' | 'positional'>
